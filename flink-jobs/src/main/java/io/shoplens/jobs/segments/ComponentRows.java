package io.shoplens.jobs.segments;

import io.shoplens.ml.pca.PcaModelData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.pca_components} and {@code ml.pca_loadings}. */
final class ComponentRows {
  static final String COMPONENTS = "ml.pca_components";
  static final List<String> COMPONENT_COLUMNS =
      List.of(
          "population",
          "component",
          "explained_variance",
          "explained_share",
          "cumulative_share",
          "is_clustered",
          "model_version");
  static final String LOADINGS = "ml.pca_loadings";
  static final List<String> LOADING_COLUMNS =
      List.of("population", "component", "feature", "loading", "model_version");

  private ComponentRows() {}

  static List<@Nullable Object[]> components(TrainedSegments trained, String version) {
    PcaModelData learned = trained.components();
    List<@Nullable Object[]> rows = new ArrayList<>();
    double explained = 0;
    for (int component = 0; component < learned.components().length; component++) {
      // Rounding may leave a tiny negative variance where features are constant.
      double share = Math.max(0, learned.explainedVarianceRatio()[component]);
      explained += share;
      rows.add(
          new @Nullable Object[] {
            trained.population().label(),
            component + 1,
            Math.max(0, learned.explainedVariance()[component]),
            share,
            explained,
            component < trained.kept(),
            version
          });
    }
    return rows;
  }

  static List<@Nullable Object[]> loadings(TrainedSegments trained, String version) {
    double[][] components = trained.components().components();
    List<String> names = trained.population().features().names();
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int component = 0; component < components.length; component++) {
      for (int feature = 0; feature < names.size(); feature++) {
        rows.add(
            new @Nullable Object[] {
              trained.population().label(),
              component + 1,
              names.get(feature),
              components[component][feature],
              version
            });
      }
    }
    return rows;
  }
}
