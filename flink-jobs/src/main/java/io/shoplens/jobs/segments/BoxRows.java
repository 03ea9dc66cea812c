package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.BoxStatistics;
import io.shoplens.jobs.shoppers.ClusterName;
import io.shoplens.jobs.shoppers.ClusterProfile;
import io.shoplens.jobs.shoppers.CustomerBehaviour;
import io.shoplens.jobs.shoppers.Feature;
import io.shoplens.jobs.shoppers.FeatureSummary;
import io.shoplens.jobs.shoppers.Population;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.cluster_features}. */
final class BoxRows {
  static final String TABLE = "ml.cluster_features";
  static final List<String> COLUMNS =
      List.of(
          "population",
          "cluster",
          "label",
          "feature",
          "unit",
          "description",
          "is_clustered",
          "in_box_plot",
          "measured",
          "mean",
          "median",
          "q1",
          "q3",
          "whisker_low",
          "whisker_high",
          "minimum",
          "maximum",
          "outliers",
          "positive_share",
          "positive_median",
          "model_version");
  private static final int ALL = -2;

  private final Population population;
  private final String version;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  private BoxRows(Population population, String version) {
    this.population = population;
    this.version = version;
  }

  static List<@Nullable Object[]> of(DescribedSegments described, String version) {
    BoxRows boxes = new BoxRows(described.trained().population(), version);
    boxes.add(ALL, "all", described.profiles().all());
    for (int i = 0; i < described.names().size(); i++) {
      ClusterName name = described.names().get(i);
      boxes.add(name.cluster(), name.label(), described.profiles().clusters().get(i));
    }
    return boxes.rows;
  }

  private void add(int cluster, String label, ClusterProfile profile) {
    int place = 0;
    for (Feature feature : population.described().features()) {
      boolean isClustered = place++ < population.features().size();
      FeatureSummary summary = profile.feature(feature.name());
      BoxStatistics box = summary.box();
      rows.add(
          new @Nullable Object[] {
            population.label(),
            cluster,
            label,
            feature.name(),
            feature.unit(),
            feature.description(),
            isClustered,
            isInBoxPlot(feature),
            box.count(),
            summary.mean(),
            box.median(),
            box.q1(),
            box.q3(),
            box.lowWhisker(),
            box.highWhisker(),
            box.min(),
            box.max(),
            box.outliers(),
            summary.positiveShare(),
            summary.positiveMedian(),
            version
          });
    }
  }

  private boolean isInBoxPlot(Feature feature) {
    return switch (population) {
      case CUSTOMERS -> CustomerBehaviour.BOXES.contains(feature.name());
      case SESSIONS -> false;
    };
  }
}
