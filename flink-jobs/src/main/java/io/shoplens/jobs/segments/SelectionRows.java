package io.shoplens.jobs.segments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.cluster_selection}. */
final class SelectionRows {
  static final String TABLE = "ml.cluster_selection";
  static final List<String> COLUMNS =
      List.of(
          "population",
          "method",
          "k",
          "inertia",
          "explained_share",
          "bic",
          "silhouette",
          "silhouette_error",
          "smallest_share",
          "chosen",
          "reason",
          "model_version");

  private SelectionRows() {}

  static List<@Nullable Object[]> of(TrainedSegments trained, String version) {
    return trained.found().candidates().stream().map(one -> row(trained, one, version)).toList();
  }

  private static @Nullable Object[] row(TrainedSegments trained, Candidate one, String version) {
    return new @Nullable Object[] {
      trained.population().label(),
      trained.settings().method().label(),
      one.k(),
      one.inertia(),
      one.explainedShare(),
      one.bic(),
      one.silhouette(),
      one.silhouetteError(),
      one.smallestShare(),
      one.chosen(),
      one.reason(),
      version
    };
  }
}
