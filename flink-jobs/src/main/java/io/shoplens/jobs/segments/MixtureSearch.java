package io.shoplens.jobs.segments;

import io.shoplens.ml.mixture.GaussianMixtureModel;
import io.shoplens.ml.mixture.GaussianMixtureModelData;
import io.shoplens.ml.mixture.MixtureTrainer;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.SavedModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tries numbers of components with Gaussian mixtures; the smallest BIC wins. */
record MixtureSearch(ClusterSettings settings) {
  /** A round costs the square of the components, so fewer samples are taken than by k-means. */
  static final int MOST_SAMPLES = 100_000;

  private static final int ROUNDS = 100;
  private static final double TOLERANCE = 1e-3;

  /** Larger than usual: some features have the same value for most customers. */
  private static final double REGULARISATION = 1e-3;

  Found search(Samples samples) {
    Map<Integer, GaussianMixtureModelData> models = new TreeMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int k = settings.fromK(); k <= settings.toK(); k++) {
      GaussianMixtureModelData model =
          new MixtureTrainer(k, false, ROUNDS, TOLERANCE, REGULARISATION, settings.seed(), 0)
              .train(samples);
      models.put(k, model);
      candidates.add(candidate(samples, model));
    }
    List<Candidate> judged = Choice.byBic(candidates);
    Found found = new Found(judged, samples.size(), null, null, null);
    return new Found(judged, samples.size(), null, models.get(found.chosen().k()), null);
  }

  private Candidate candidate(Samples samples, GaussianMixtureModelData model) {
    int[] labels =
        Labelling.of(samples, SavedModel.scorer(SavedModel.of(new GaussianMixtureModel(), model)));
    MeasuredSilhouette silhouette = MeasuredSilhouette.of(samples, labels, settings);
    int k = model.weights().length;
    return new Candidate(
        k,
        null,
        null,
        model.bic(),
        silhouette.value(),
        silhouette.error(),
        Labelling.smallestShare(labels, k),
        false,
        "");
  }
}
