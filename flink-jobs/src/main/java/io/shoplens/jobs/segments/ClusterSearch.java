package io.shoplens.jobs.segments;

import io.shoplens.ml.stage.GatheringOperator;
import io.shoplens.ml.stage.HasFeaturesCol;
import io.shoplens.ml.stage.ResultTable;
import io.shoplens.ml.stage.Trainer;
import java.util.List;

/**
 * Gathers samples once and tries every number of clusters on them, where an estimator per number
 * would gather them each time.
 */
final class ClusterSearch extends GatheringOperator<ClusterSearch, Found>
    implements HasFeaturesCol<ClusterSearch> {
  private static final long serialVersionUID = 1L;

  private final ClusterSettings settings;

  ClusterSearch(ClusterSettings settings) {
    this.settings = settings;
  }

  @Override
  protected Trainer<Found> trainer() {
    ClusterSettings how = settings;
    return switch (how.method()) {
      case KMEANS -> samples -> new KMeansSearch(how).search(samples);
      case GMM -> samples -> new MixtureSearch(how).search(samples);
      case HDBSCAN -> samples -> new DensitySearch(how).search(samples);
    };
  }

  @Override
  protected Class<Found> dataClass() {
    return Found.class;
  }

  @Override
  protected List<ResultTable<Found>> resultTables() {
    return List.of();
  }
}
