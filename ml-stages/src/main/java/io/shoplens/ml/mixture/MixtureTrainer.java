package io.shoplens.ml.mixture;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.NearestOfRun;
import io.shoplens.ml.samples.RunCopy;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Improves a mixture in rounds until its likelihood stops growing. */
public record MixtureTrainer(
    int k,
    boolean diagonal,
    int maxIter,
    double tolerance,
    double regularisation,
    long seed,
    int threads)
    implements Serializable {
  private static final int START_ROUNDS = 300;
  private static final int STARTS = 10;

  public GaussianMixtureModelData train(Samples samples) {
    double[][] centres =
        new KMeansTrainer(k, START_ROUNDS, STARTS, seed, threads).train(samples).centres();
    try (Shards shards = new Shards(samples.size(), threads)) {
      Mixture mixture =
          shards
              .reduce((start, end) -> ofNearest(samples, centres, start, end), Maximisation::plus)
              .mixture(samples.size(), regularisation);
      double before = Double.NEGATIVE_INFINITY;
      boolean converged = false;
      int iteration = 0;
      while (!converged && iteration < maxIter) {
        iteration++;
        Maximisation sums = expect(samples, mixture, shards);
        double now = sums.logLikelihood() / samples.size();
        mixture = sums.mixture(samples.size(), regularisation);
        converged = Math.abs(now - before) < tolerance;
        before = now;
      }
      double likelihood = expect(samples, mixture, shards).logLikelihood();
      return result(largestFirst(mixture), likelihood, iteration, converged, samples.size());
    }
  }

  /** The start: each sample belongs to its nearest centre alone. */
  private Maximisation ofNearest(Samples samples, double[][] centres, int start, int end) {
    Maximisation sums = new Maximisation(centres, diagonal, Distances.RUN);
    double[][] chances = new double[k][Distances.RUN];
    RunCopy copy = new RunCopy(samples);
    NearestOfRun nearest = new NearestOfRun();
    for (int from = start; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      nearest.find(copy.of(from, count), count, centres);
      for (double[] chance : chances) {
        Arrays.fill(chance, 0);
      }
      for (int i = 0; i < count; i++) {
        chances[nearest.label(i)][i] = 1;
      }
      sums.add(columns(samples), from, count, chances);
    }
    return sums;
  }

  private static Maximisation expect(Samples samples, Mixture mixture, Shards shards) {
    double[][] columns = columns(samples);
    return shards.reduce(
        (start, end) -> {
          Expectation expectation = new Expectation(mixture, Distances.RUN);
          Maximisation sums =
              new Maximisation(mixture.means(), mixture.isDiagonal(), Distances.RUN);
          for (int from = start; from < end; from += Distances.RUN) {
            int count = Math.min(Distances.RUN, end - from);
            expectation.of(columns, from, count);
            sums.add(columns, from, count, expectation.chances);
            for (int i = 0; i < count; i++) {
              sums.addLogLikelihood(expectation.logDensity[i]);
            }
          }
          return sums;
        },
        Maximisation::plus);
  }

  private static double[][] columns(Samples samples) {
    return IntStream.range(0, samples.width()).mapToObj(samples::feature).toArray(double[][]::new);
  }

  private static GaussianMixtureModelData result(
      Mixture mixture, double likelihood, int iterations, boolean converged, int samples) {
    double freedom = mixture.freedom();
    return new GaussianMixtureModelData(
        mixture.weights(),
        mixture.means(),
        mixture.covariances(),
        likelihood / samples,
        freedom * Math.log(samples) - 2 * likelihood,
        2 * freedom - 2 * likelihood,
        iterations,
        converged,
        samples);
  }

  /** Numbers of components mean nothing, so they are given by weight. */
  private static Mixture largestFirst(Mixture mixture) {
    int[] order =
        IntStream.range(0, mixture.components())
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -mixture.weights()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Mixture(
        IntStream.of(order).mapToDouble(i -> mixture.weights()[i]).toArray(),
        IntStream.of(order).mapToObj(i -> mixture.means()[i]).toArray(double[][]::new),
        IntStream.of(order).mapToObj(i -> mixture.covariances()[i]).toArray(double[][][]::new));
  }
}
