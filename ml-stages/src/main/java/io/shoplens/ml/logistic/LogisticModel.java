package io.shoplens.ml.logistic;

import io.shoplens.ml.stage.HasProbabilityCol;
import io.shoplens.ml.stage.OutputColumn;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.TrainedModel;
import java.io.IOException;
import java.util.List;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Gives each sample the chance that its label is 1. */
public final class LogisticModel extends TrainedModel<LogisticModel, LogisticModelData>
    implements HasProbabilityCol<LogisticModel> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<LogisticModelData> dataClass() {
    return LogisticModelData.class;
  }

  @Override
  protected List<OutputColumn> outputColumns() {
    return List.of(
        OutputColumn.wholeNumber(getPredictionCol()), OutputColumn.number(getProbabilityCol()));
  }

  @Override
  protected Scorer scorer(LogisticModelData data) {
    return new LogisticScorer(data, getThreshold());
  }

  public static LogisticModel load(StreamTableEnvironment tables, String path) throws IOException {
    return load(tables, path, LogisticModel::new);
  }
}
