package io.shoplens.ml.kmeans;

import io.shoplens.ml.stage.GatheringEstimator;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** k-means: seeded k-means++ starts, Lloyd's rounds until nothing moves, the best of all starts. */
public final class KMeans extends GatheringEstimator<KMeans, KMeansModel, KMeansModelData>
    implements KMeansParams<KMeans> {
  private static final long serialVersionUID = 1L;

  @Override
  protected Trainer<KMeansModelData> trainer() {
    KMeansTrainer trainer =
        new KMeansTrainer(getK(), getMaxIter(), getRestarts(), getSeed(), getThreads());
    return trainer::train;
  }

  @Override
  protected KMeansModel newModel() {
    return new KMeansModel();
  }

  public static KMeans load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
