package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.ml.pca.PcaModel;
import io.shoplens.ml.stage.SavedModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.pca_points}. */
final class PointRows {
  static final String TABLE = "ml.pca_points";
  static final List<String> COLUMNS =
      List.of(
          "population",
          "id",
          "cluster",
          "label",
          "pc1",
          "pc2",
          "pc3",
          "events",
          "purchases",
          "price",
          "model_version");

  /** As many as a browser turns around without delay. */
  private static final int POINTS = 2_000;

  private static final int LEAST_PER_CLUSTER = 100;
  private static final int DIMENSIONS = 3;

  private final DescribedSegments described;
  private final String version;
  private final double[][] features;
  private final ScorerChain projection;
  private final int dimensions;

  private PointRows(DescribedSegments described, String version) {
    TrainedSegments trained = described.trained();
    this.described = described;
    this.version = version;
    this.features = described.sample().features();
    this.dimensions = Math.min(DIMENSIONS, trained.components().components().length);
    // The model itself may keep fewer components than a picture has.
    this.projection =
        trained
            .model()
            .withPca(SavedModel.of(new PcaModel(), trained.components().first(dimensions)))
            .projection(trained.population().features().size());
  }

  static List<@Nullable Object[]> of(DescribedSegments described, String version) {
    return new PointRows(described, version).rows();
  }

  /** Of each cluster those that come first in the sample, which is in no order. */
  private List<@Nullable Object[]> rows() {
    Map<Integer, Long> left = new HashMap<>();
    described
        .profiles()
        .clusters()
        .forEach(
            cluster ->
                left.put(
                    cluster.cluster(),
                    Math.max(LEAST_PER_CLUSTER, Math.round(POINTS * cluster.share()))));
    Map<Integer, String> labels = described.labelsByNumber();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int row = 0; row < described.sample().size(); row++) {
      int cluster = described.labels()[row];
      if (left.merge(cluster, -1L, Long::sum) >= 0) {
        rows.add(row(row, cluster, labels.getOrDefault(cluster, "")));
      }
    }
    return rows;
  }

  private @Nullable Object[] row(int row, int cluster, String label) {
    double[] sample = new double[projection.features()];
    for (int feature = 0; feature < sample.length; feature++) {
      sample[feature] = features[feature][row];
    }
    double[] place = new double[dimensions];
    projection.score(sample, place);
    Population population = described.trained().population();
    boolean ofCustomers = population == Population.CUSTOMERS;
    return new @Nullable Object[] {
      population.label(),
      described.sample().id(row),
      cluster,
      label,
      place[0],
      dimensions > 1 ? place[1] : null,
      dimensions > 2 ? place[2] : null,
      (long) value(ofCustomers ? "total_events" : "events", row),
      (long) value(ofCustomers ? "n_purchase" : "purchases", row),
      value(ofCustomers ? "avg_price_viewed" : "price_level", row),
      version
    };
  }

  private double value(String feature, int row) {
    return features[described.trained().population().described().names().indexOf(feature)][row];
  }
}
