package io.shoplens.ml.hdbscan;

import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Tells the cluster whose exemplars a sample is near to, or -1 for an outlier. */
public final class HdbscanModel extends TrainedModel<HdbscanModel, HdbscanModelData>
    implements HdbscanModelParams<HdbscanModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<HdbscanModelData> dataClass() {
    return HdbscanModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(
        OutputColumn.wholeNumber(getPredictionCol()), OutputColumn.number(getOutlierScoreCol()));
  }

  @Override
  protected Scorer scorer(HdbscanModelData data) {
    return new NearExemplar(data);
  }

  public static HdbscanModel load(StreamTableEnvironment tables, String path) throws IOException {
    return load(tables, path, HdbscanModel::new);
  }
}
