package io.shoplens.jobs.segments;

import io.shoplens.ml.kmeans.KMeansModelData;
import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.validation.Centres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tries numbers of clusters with k-means; the best silhouette wins. */
record KMeansSearch(ClusterSettings settings) {
  private static final int ROUNDS = 300;

  /** Of more samples so many tell which start leads to the best centres. */
  private static final int MOST_FOR_STARTS = 25_000;

  static KMeansTrainer trainer(ClusterSettings settings) {
    return new KMeansTrainer(settings.fromK(), ROUNDS, settings.restarts(), settings.seed(), 0);
  }

  Found search(Samples samples) {
    double spread = squares(samples);
    Map<Integer, KMeansModelData> models = new TreeMap<>();
    List<Candidate> candidates = new ArrayList<>();
    for (int k = settings.fromK(); k <= settings.toK(); k++) {
      KMeansModelData model = train(trainer(settings).withK(k), samples);
      models.put(k, model);
      candidates.add(candidate(samples, model, spread));
    }
    List<Candidate> judged = Choice.bySilhouette(candidates);
    Found found = new Found(judged, samples.size(), null, null, null);
    return new Found(judged, samples.size(), models.get(found.chosen().k()), null, null);
  }

  private static KMeansModelData train(KMeansTrainer trainer, Samples samples) {
    if (samples.size() <= MOST_FOR_STARTS) {
      return trainer.train(samples);
    }
    Samples first = Labelling.first(samples, MOST_FOR_STARTS);
    return trainer.improve(samples, trainer.train(first).centres());
  }

  private Candidate candidate(Samples samples, KMeansModelData model, double spread) {
    int[] labels = Centres.labels(samples, model.centres(), 0);
    MeasuredSilhouette silhouette = MeasuredSilhouette.of(samples, labels, settings);
    return new Candidate(
        model.centres().length,
        model.inertia(),
        spread == 0 ? null : 1 - model.inertia() / spread,
        null,
        silhouette.value(),
        silhouette.error(),
        (double) model.sizes()[model.sizes().length - 1] / samples.size(),
        false,
        "");
  }

  /** Of the distances to the mean of all: what one cluster would leave. */
  private static double squares(Samples samples) {
    double sum = 0;
    for (int feature = 0; feature < samples.width(); feature++) {
      double[] values = samples.feature(feature);
      double mean = 0;
      for (int row = 0; row < samples.size(); row++) {
        mean += values[row];
      }
      mean /= samples.size();
      for (int row = 0; row < samples.size(); row++) {
        sum += (values[row] - mean) * (values[row] - mean);
      }
    }
    return sum;
  }
}
