package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.FeatureSet;
import io.shoplens.jobs.stage.FlinkTables;
import io.shoplens.ml.pca.Pca;
import io.shoplens.ml.pca.PcaModel;
import io.shoplens.ml.pca.PcaModelData;
import io.shoplens.ml.scaling.StandardScaler;
import io.shoplens.ml.scaling.StandardScalerModel;
import io.shoplens.ml.scaling.StandardScalerModelData;
import io.shoplens.ml.stage.SavedModel;
import io.shoplens.ml.stage.StageException;
import io.shoplens.schema.ShoplensException;
import java.util.List;
import org.apache.flink.table.api.Table;

/** Learns scaling, components and clusters of customers or sessions. */
final class SegmentTrainer {
  /** Share of the variance that the kept components explain together, at the least. */
  private static final double EXPLAINED = 0.95;

  private static final int SAMPLES_PER_CLUSTER = 10;
  private static final int FEWEST_FEATURES = 2;

  private final FlinkTables flink;
  private final Source source;
  private final ClusterSettings settings;
  private final FeatureSet features;

  SegmentTrainer(FlinkTables flink, Source source, ClusterSettings settings) {
    this.flink = flink;
    this.source = source;
    this.settings = settings;
    this.features = source.population().features();
  }

  TrainedSegments train() {
    try {
      return learn();
    } catch (StageException e) {
      throw new ShoplensException(
          ShoplensException.Kind.DATA,
          "Types of %s cannot be learned from %s: %s."
              .formatted(source.population().label(), source.table(), e.getMessage()),
          e);
    }
  }

  private TrainedSegments learn() {
    SegmentModel untrained = SegmentModel.untrained(settings.method());
    StandardScalerModel scaler =
        new StandardScaler()
            .setFeatureNames(names())
            .setLog1pFeatures(settings.logarithms() ? features.heavyTailed() : new String[0])
            .fit(rows(untrained))
            .materialise();
    StandardScalerModelData scaled = scaler.data();
    requireEnough(scaled);
    SegmentModel withScaler = untrained.withScaler(scaler);
    PcaModelData components =
        new Pca().setFeatureNames(names()).fit(rows(withScaler)).materialise().data();
    int kept = kept(components);
    SegmentModel withPca =
        withScaler.withPca(SavedModel.of(new PcaModel(), components.first(kept)));
    Found found =
        new ClusterSearch(settings)
            .setIdCol(FeatureRows.ID)
            .setSeed(settings.seed())
            .setMaxSamples(mostSamples())
            .measure(rows(withPca));
    return new TrainedSegments(
        source.population(),
        settings,
        withPca.withClusterer(found),
        components,
        kept,
        found,
        scaled.samples(),
        List.of(scaled.constantFeatures()));
  }

  private Table rows(SegmentModel learned) {
    return flink.read(
        source.population().label(),
        source.units(),
        FeatureRows.TYPE,
        new FeatureRows(source.reader(), source.population(), learned));
  }

  private String[] names() {
    return features.names().toArray(String[]::new);
  }

  private void requireEnough(StandardScalerModelData scaled) {
    long least = (long) SAMPLES_PER_CLUSTER * settings.toK();
    if (scaled.samples() < least) {
      throw new StageException(
          "it has %d rows that are not of bots, and up to %d clusters need at least %d; read more events"
              .formatted(scaled.samples(), settings.toK(), least));
    }
    List<String> constant = List.of(scaled.constantFeatures());
    if (features.size() - constant.size() < FEWEST_FEATURES) {
      throw new StageException(
          "the columns behind %s have the same value in every row, which leaves %d feature to tell anybody apart"
              .formatted(String.join(", ", constant), features.size() - constant.size()));
    }
  }

  private static int kept(PcaModelData components) {
    double explained = 0;
    int kept = 0;
    while (kept < components.components().length && explained < EXPLAINED) {
      explained += components.explainedVarianceRatio()[kept];
      kept++;
    }
    return kept;
  }

  private int mostSamples() {
    int most = settings.mostOf(source.population());
    return switch (settings.method()) {
      case KMEANS -> most;
      case GMM -> Math.min(most, MixtureSearch.MOST_SAMPLES);
      case HDBSCAN -> Math.min(most, DensitySearch.MOST_SAMPLES);
    };
  }
}
