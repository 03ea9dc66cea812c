package io.shoplens.ml.logistic;

import io.shoplens.ml.stage.GatheringEstimator;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Logistic regression of two classes, with a penalty if wanted, and with standard errors. */
public final class LogisticRegression
    extends GatheringEstimator<LogisticRegression, LogisticModel, LogisticModelData>
    implements LogisticParams<LogisticRegression> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Trainer<LogisticModelData> trainer() {
    LogisticTrainer trainer =
        new LogisticTrainer(
            getFitIntercept(),
            getReg(),
            getElasticNet(),
            getMaxIter(),
            getTol(),
            getInference(),
            getFeatureNames(),
            Arrays.stream(getUnitOfFeature()).mapToDouble(Double::doubleValue).toArray(),
            getThreads());
    if (getWeightCol().isEmpty()) {
      return trainer::train;
    }
    return samples -> trainer.train(samples.withoutLast(), samples.last());
  }

  @Override
  protected LogisticModel newModel() {
    return new LogisticModel();
  }

  public static LogisticRegression load(StreamTableEnvironment tables, String path)
      throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
