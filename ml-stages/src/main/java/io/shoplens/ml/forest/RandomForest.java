package io.shoplens.ml.forest;

import io.shoplens.ml.stage.GatheringEstimator;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** A random forest for two classes. */
public final class RandomForest
    extends GatheringEstimator<RandomForest, RandomForestModel, ForestModelData>
    implements ForestParams<RandomForest> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Trainer<ForestModelData> trainer() {
    ForestTrainer trainer =
        new ForestTrainer(
            getTrees(),
            getMaxDepth(),
            getMinLeaf(),
            getFeaturesPerSplit(),
            getSubsample(),
            getBootstrap(),
            getFeatureNames(),
            getSeed(),
            getThreads());
    return trainer::train;
  }

  @Override
  protected RandomForestModel newModel() {
    return new RandomForestModel();
  }

  public static RandomForest load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
