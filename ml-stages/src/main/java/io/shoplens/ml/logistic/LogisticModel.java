package io.shoplens.ml.logistic;

import io.shoplens.ml.stage.ProbabilityModel;
import io.shoplens.ml.stage.Scorer;
import java.io.IOException;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Gives each sample the chance that its label is 1. */
public final class LogisticModel extends ProbabilityModel<LogisticModel, LogisticModelData> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Class<LogisticModelData> dataClass() {
    return LogisticModelData.class;
  }

  @Override
  protected Scorer scorer(LogisticModelData data) {
    return new LogisticScorer(data, getThreshold());
  }

  public static LogisticModel load(StreamTableEnvironment tables, String path) throws IOException {
    return load(tables, path, LogisticModel::new);
  }
}
