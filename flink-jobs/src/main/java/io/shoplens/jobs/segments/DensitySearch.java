package io.shoplens.jobs.segments;

import io.shoplens.ml.hdbscan.DensityTrainer;
import io.shoplens.ml.hdbscan.HdbscanModel;
import io.shoplens.ml.hdbscan.HdbscanModelData;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.SavedModel;
import java.util.List;

/** Lets HDBSCAN find clusters and their number; a cluster holds at least 1 % of the samples. */
record DensitySearch(ClusterSettings settings) {
  /** Its time grows with the square of the samples. */
  static final int MOST_SAMPLES = 5_000;

  private static final int LEAST_SIZE = 10;

  Found search(Samples samples) {
    int smallest = Math.max(LEAST_SIZE, (int) Math.ceil(Choice.SMALLEST_SHARE * samples.size()));
    HdbscanModelData model = new DensityTrainer(smallest, smallest, 0).train(samples);
    int[] labels =
        Labelling.of(samples, SavedModel.scorer(SavedModel.of(new HdbscanModel(), model)));
    MeasuredSilhouette silhouette = MeasuredSilhouette.of(samples, labels, settings);
    int k = model.sizes().length;
    Candidate only =
        new Candidate(
            k,
            null,
            null,
            null,
            silhouette.value(),
            silhouette.error(),
            (double) model.sizes()[k - 1] / samples.size(),
            true,
            "HDBSCAN found this number; %.1f %% of the samples are outliers."
                .formatted(100.0 * model.outliers() / samples.size()));
    return new Found(List.of(only), samples.size(), null, null, model);
  }
}
