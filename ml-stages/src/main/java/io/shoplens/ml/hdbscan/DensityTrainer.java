package io.shoplens.ml.hdbscan;

import io.shoplens.ml.hdbscan.HdbscanModelData.Exemplar;
import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Lets Tribuo cluster samples, and takes from its model what is needed to score others. */
public record DensityTrainer(int minClusterSize, int neighbours, int threads)
    implements Serializable {
  private static final Logger TRIBUO = Logger.getLogger(HdbscanTrainer.class.getName());

  static {
    // It says after each training that it is done, which nobody who runs a pipeline asked for.
    TRIBUO.setLevel(Level.WARNING);
  }

  public HdbscanModelData train(Samples samples) {
    if (samples.size() <= Math.max(minClusterSize, neighbours)) {
      throw new StageException(
          "%d samples are too few for clusters of at least %d and %d neighbours"
              .formatted(samples.size(), minClusterSize, neighbours));
    }
    org.tribuo.clustering.hdbscan.HdbscanModel model = trainer().train(dataset(samples));
    Labels labels = Labels.of(model.getClusterLabels());
    if (labels.sizes().length == 0) {
      throw new StageException(
          "no region is denser than the rest: all %d samples would be outliers; lower minClusterSize"
                  .formatted(samples.size())
              + " or neighbours, or use another algorithm");
    }
    List<Exemplar> exemplars =
        model.getClusterExemplars().stream()
            .map(
                found ->
                    exemplar(
                        labels.cluster(found.getLabel()),
                        found.getFeatures().toArray(),
                        found.getOutlierScore(),
                        samples,
                        labels))
            .toList();
    return new HdbscanModelData(
        exemplars,
        labels.sizes(),
        labels.outliers(),
        labels.outlierScore(model.getOutlierScores()));
  }

  private HdbscanTrainer trainer() {
    return new HdbscanTrainer(
        minClusterSize,
        DistanceType.L2.getDistance(),
        neighbours,
        threads == 0 ? Runtime.getRuntime().availableProcessors() : threads,
        NeighboursQueryFactoryType.KD_TREE);
  }

  /** Tribuo puts features in the order of their names. */
  private static MutableDataset<ClusterID> dataset(Samples samples) {
    ClusteringFactory outputs = new ClusteringFactory();
    MutableDataset<ClusterID> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("samples", outputs), outputs);
    String[] names = new String[samples.width()];
    for (int feature = 0; feature < names.length; feature++) {
      names[feature] = "%06d".formatted(feature);
    }
    for (int row = 0; row < samples.size(); row++) {
      dataset.add(
          new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, samples.row(row)));
    }
    return dataset;
  }

  private static Exemplar exemplar(
      int cluster, double[] features, double outlierScore, Samples samples, Labels labels) {
    double radius = 0;
    for (int row = 0; row < samples.size(); row++) {
      if (labels.ofRow(row) == cluster) {
        radius = Math.max(radius, Math.sqrt(Distances.squared(samples.row(row), features)));
      }
    }
    return new Exemplar(cluster, features, radius, outlierScore);
  }
}
