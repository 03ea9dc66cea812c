package io.shoplens.ml.hdbscan;

import io.shoplens.ml.stage.GatheringEstimator;
import io.shoplens.ml.stage.Trainer;
import java.io.IOException;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * Tribuo's HDBSCAN*. Its time grows with the square of the number of samples, so by default it
 * trains on 10,000 of them at most.
 */
public final class Hdbscan extends GatheringEstimator<Hdbscan, HdbscanModel, HdbscanModelData>
    implements HdbscanParams<Hdbscan> {
  private static final long serialVersionUID = 1L;
  private static final int FEW = 10_000;

  /** With a limit for samples that lets training end soon. */
  public Hdbscan() {
    setMaxSamples(FEW);
  }

  @Override
  protected Trainer<HdbscanModelData> trainer() {
    int neighbours = getNeighbours() == 0 ? getMinClusterSize() : getNeighbours();
    DensityTrainer trainer = new DensityTrainer(getMinClusterSize(), neighbours, getThreads());
    return trainer::train;
  }

  @Override
  protected HdbscanModel newModel() {
    return new HdbscanModel();
  }

  public static Hdbscan load(StreamTableEnvironment tables, String path) throws IOException {
    return ReadWriteUtils.loadStageParam(path);
  }
}
