package io.shoplens.jobs.segments;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.silhouette.SilhouetteResult;
import io.shoplens.ml.silhouette.Silhouettes;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The mean silhouette of some labels.
 *
 * @param value null if there are not two clusters to compare
 */
record MeasuredSilhouette(@Nullable Double value, @Nullable Double error) {

  static MeasuredSilhouette of(Samples samples, int[] labels, ClusterSettings settings) {
    if (Arrays.stream(labels).filter(label -> label >= 0).distinct().count() < 2) {
      return new MeasuredSilhouette(null, null);
    }
    SilhouetteResult result = result(samples, labels, settings);
    return new MeasuredSilhouette(result.overall().silhouette(), result.overall().standardError());
  }

  static SilhouetteResult result(Samples samples, int[] labels, ClusterSettings settings) {
    double[] clusters = new double[labels.length];
    Arrays.setAll(clusters, i -> labels[i]);
    return new Silhouettes(settings.measured(), settings.seed(), 0)
        .of(samples.withLabels(clusters));
  }
}
