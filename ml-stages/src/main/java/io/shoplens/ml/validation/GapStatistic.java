package io.shoplens.ml.validation;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much tighter k-means gets samples together than samples without clusters, which fill a box of
 * the same extent evenly (Tibshirani, Walther and Hastie, 2001).
 *
 * @param trainer how each number of clusters is trained, its own k aside
 * @param references how many times the box is filled
 */
public record GapStatistic(KMeansTrainer trainer, int references, Box box) implements Serializable {

  /** What the edges of the box run along. */
  public enum Box {
    FEATURES,
    PRINCIPAL_COMPONENTS
  }

  public GapStatistic {
    if (references < 2) {
      throw new StageException(
          "a gap statistic needs at least 2 references, and %d were asked for"
              .formatted(references));
    }
  }

  /**
   * The gap of one number of clusters.
   *
   * @param logInertia logarithm of the inertia of the samples
   * @param referenceLogInertia mean logarithm of that of the references
   * @param gap by how much the first is smaller
   * @param standardError of the gap, as the references are drawn
   */
  public record Gap(
      int k, double logInertia, double referenceLogInertia, double gap, double standardError) {}

  /**
   * All gaps and the number of clusters they speak for.
   *
   * @param k the least whose gap is at most one standard error of the next below the next's; the
   *     largest if there is none
   */
  public record Choice(int k, List<Gap> gaps) {}

  public Choice choose(Samples samples, int from, int to) {
    if (from < 1 || to < from) {
      throw new StageException("there is no number of clusters from %d to %d".formatted(from, to));
    }
    ReferenceBox reference = ReferenceBox.of(samples, box);
    List<double[]> drawn =
        Repetitions.run(
            references,
            trainer,
            seeded -> logInertias(seeded, reference.draw(samples.size(), seeded.seed()), from, to));
    double[] own = logInertias(trainer, samples, from, to);
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      int place = i;
      double[] ofReferences = drawn.stream().mapToDouble(logs -> logs[place]).toArray();
      gaps.add(gap(from + i, own[i], ofReferences));
    }
    return new Choice(chosen(gaps), List.copyOf(gaps));
  }

  private static double[] logInertias(KMeansTrainer trainer, Samples samples, int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToDouble(k -> logInertia(trainer, k, samples))
        .toArray();
  }

  private static double logInertia(KMeansTrainer trainer, int k, Samples samples) {
    double inertia = trainer.withK(k).train(samples).inertia();
    if (inertia == 0) {
      throw new StageException(
          "%d clusters hold nothing but equal samples, so there is no gap to measure".formatted(k));
    }
    return Math.log(inertia);
  }

  private static Gap gap(int k, double logInertia, double[] references) {
    double mean = Arrays.stream(references).average().orElseThrow();
    double squares = Arrays.stream(references).map(log -> Math.pow(log - mean, 2)).sum();
    double error = Math.sqrt(squares / references.length * (1 + 1.0 / references.length));
    return new Gap(k, logInertia, mean, mean - logInertia, error);
  }

  private static int chosen(List<Gap> gaps) {
    for (int i = 0; i + 1 < gaps.size(); i++) {
      Gap next = gaps.get(i + 1);
      if (gaps.get(i).gap() >= next.gap() - next.standardError()) {
        return gaps.get(i).k();
      }
    }
    return gaps.get(gaps.size() - 1).k();
  }
}
