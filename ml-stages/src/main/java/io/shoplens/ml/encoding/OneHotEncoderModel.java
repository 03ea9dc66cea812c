package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.LearnedModel;
import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.RowAdder;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Adds a vector with a 1 at the place of each column's category, and 0 elsewhere. */
public final class OneHotEncoderModel
    extends LearnedModel<OneHotEncoderModel, OneHotEncoderModelData>
    implements OneHotEncoderModelParams<OneHotEncoderModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<OneHotEncoderModelData> dataClass() {
    return OneHotEncoderModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(OutputColumn.vector(getOutputCol()));
  }

  @Override
  protected RowAdder.Maker<OneHotEncoderModelData> adders(Table input) {
    CategoryColumns columns = CategoryColumns.of(input, getInputCols());
    boolean refuse = getUnknown().equals(ERROR);
    return data -> new Encoding(columns, data, refuse);
  }

  public static OneHotEncoderModel load(StreamTableEnvironment tables, String path)
      throws IOException {
    return load(tables, path, OneHotEncoderModel::new);
  }
}
