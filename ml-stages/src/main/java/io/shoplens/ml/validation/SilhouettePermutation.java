package io.shoplens.ml.validation;

import io.shoplens.ml.kmeans.KMeansModelData;
import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.silhouette.Silhouettes;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Compares the silhouette of k-means with what it reaches on the same values without their
 * relations: each feature is shuffled by itself, which keeps its distribution and nothing else.
 *
 * @param trainer used on the samples and on each permutation
 * @param exactUpTo with more samples, silhouettes are measured on a seeded choice of so many
 */
public record SilhouettePermutation(KMeansTrainer trainer, int exactUpTo) implements Serializable {

  /**
   * What came out.
   *
   * @param silhouette of the samples
   * @param p share of the permutations, the samples themselves counted as one, that reach it
   * @param shuffled silhouettes of the permutations
   */
  public record Comparison(double silhouette, double mean, double p, double[] shuffled) {}

  public Comparison compare(Samples samples, int permutations) {
    if (permutations < 1) {
      throw new StageException(
          "a comparison needs at least 1 permutation, and %d were asked for"
              .formatted(permutations));
    }
    double observed = silhouette(trainer, samples);
    double[] shuffled =
        Repetitions.run(
                permutations,
                trainer,
                seeded -> silhouette(seeded, shuffle(samples, seeded.seed())))
            .stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    long reached = 1 + Arrays.stream(shuffled).filter(of -> of >= observed).count();
    double mean = Arrays.stream(shuffled).average().orElseThrow();
    return new Comparison(observed, mean, reached / (permutations + 1.0), shuffled);
  }

  private double silhouette(KMeansTrainer of, Samples samples) {
    KMeansModelData model = of.train(samples);
    int[] clusters = Centres.labels(samples, model.centres(), of.threads());
    double[] labels = Arrays.stream(clusters).asDoubleStream().toArray();
    Silhouettes silhouettes = new Silhouettes(exactUpTo, of.seed(), of.threads());
    return silhouettes.of(samples.withLabels(labels)).overall().silhouette();
  }

  private static Samples shuffle(Samples samples, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] features = new double[samples.width()][];
    for (int feature = 0; feature < features.length; feature++) {
      double[] values = Arrays.copyOf(samples.feature(feature), samples.size());
      for (int last = values.length - 1; last > 0; last--) {
        int other = random.nextInt(last + 1);
        double swap = values[last];
        values[last] = values[other];
        values[other] = swap;
      }
      features[feature] = values;
    }
    return new Samples(samples.size(), features);
  }
}
