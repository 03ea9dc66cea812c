package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.OnePass;
import io.shoplens.ml.stage.OnePassEstimator;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Learns which categories some columns hold, in one distributed pass. */
public final class OneHotEncoder
    extends OnePassEstimator<
        OneHotEncoder, OneHotEncoderModel, CategoryCounts, OneHotEncoderModelData>
    implements OneHotEncoderParams<OneHotEncoder> {
  private static final long serialVersionUID = 1L;

  @Override
  protected OnePass<CategoryCounts, OneHotEncoderModelData> onePass(Table input) {
    Choice choice =
        new Choice(
            getMaxCategories(),
            getMinSamples(),
            getLeaveOutMostFrequent(),
            getUnknown().equals(RARE),
            getUnknown().equals(ERROR));
    return new CategoryPass(CategoryColumns.of(input, getInputCols()), choice);
  }

  @Override
  protected OneHotEncoderModel newModel() {
    return new OneHotEncoderModel();
  }

  public static OneHotEncoder load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
