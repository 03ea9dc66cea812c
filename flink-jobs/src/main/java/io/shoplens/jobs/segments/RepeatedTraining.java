package io.shoplens.jobs.segments;

import static io.shoplens.jobs.segments.ValidationRow.text;

import io.shoplens.ml.kmeans.KMeansTrainer;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.validation.AdjustedRandIndex;
import io.shoplens.ml.validation.Centres;
import io.shoplens.ml.validation.ClusterStability;
import io.shoplens.ml.validation.ClusterStability.Agreement;
import io.shoplens.ml.validation.SilhouettePermutation;
import io.shoplens.ml.validation.SilhouettePermutation.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/** Trains k-means again on changed samples and compares what comes out. */
final class RepeatedTraining {
  /** Larger chances of random data are no proof of clusters. */
  static final double SIGNIFICANT = 0.05;

  private static final int SAMPLES_PER_CLUSTER = 10;

  /** Every repetition starts so many times. */
  private static final int RESTARTS = 2;

  /** Silhouettes of random data are all far below those of clusters, so a rough one will do. */
  private static final int MEASURED = 1_000;

  private static final int MOST_SHUFFLED = 2_000;

  private final DescribedSegments described;
  private final TestedSample sample;
  private final ValidationSettings settings;
  private final KMeansTrainer trainer;
  private final double[][] centres;

  RepeatedTraining(DescribedSegments described, TestedSample sample) {
    TrainedSegments trained = described.trained();
    this.described = described;
    this.sample = sample;
    this.settings = trained.settings().validation();
    this.centres = trained.found().centres().centres();
    KMeansTrainer first = KMeansSearch.trainer(trained.settings());
    this.trainer =
        new KMeansTrainer(centres.length, first.maxIter(), RESTARTS, first.seed(), first.threads());
  }

  List<ValidationRow> rows() {
    List<ValidationRow> rows = new ArrayList<>();
    rows.add(bootstraps());
    rows.add(withoutOutliers());
    laterPeriod().ifPresent(rows::add);
    rows.add(permutation());
    return rows;
  }

  private ValidationRow bootstraps() {
    Agreement agreement =
        new ClusterStability(trainer)
            .overBootstraps(sample.places(), sample.labels(), settings.bootstraps());
    return new ValidationRow(
        ValidationRow.BOOTSTRAP,
        ValidationRow.ALL,
        agreement.mean(),
        agreement.low(),
        agreement.high(),
        null,
        0.0,
        text(
            "Trained again on %d samples drawn with repetition, clusters %s (adjusted Rand index;"
                + " 1 the same, 0 by chance).",
            settings.bootstraps(), comeAgain(agreement.mean())));
  }

  private ValidationRow withoutOutliers() {
    double index =
        new ClusterStability(trainer)
            .withoutOutliers(sample.places(), centres, settings.outliers());
    return new ValidationRow(
        ValidationRow.WITHOUT_OUTLIERS,
        ValidationRow.ALL,
        index,
        null,
        null,
        null,
        0.0,
        text(
            "Trained again without the %.0f %% that lie farthest from their centres, clusters %s"
                + " (adjusted Rand index).",
            100 * settings.outliers(), comeAgain(index)));
  }

  /** Empty if one half of the period has too few. */
  private Optional<ValidationRow> laterPeriod() {
    long middle = described.firstSeen() + (described.lastSeen() - described.firstSeen()) / 2;
    int[] early = rowsWhere(time -> time <= middle);
    int[] late = rowsWhere(time -> time > middle);
    if (Math.min(early.length, late.length) < SAMPLES_PER_CLUSTER * centres.length) {
      return Optional.empty();
    }
    double[][] ofEarly = trainer.train(sample.places().pick(early)).centres();
    Samples later = sample.places().pick(late);
    double index =
        AdjustedRandIndex.of(Centres.labels(later, ofEarly, 0), Centres.labels(later, centres, 0));
    String people = described.trained().population().label();
    return Optional.of(
        new ValidationRow(
            ValidationRow.LATER_PERIOD,
            ValidationRow.ALL,
            index,
            null,
            null,
            null,
            0.0,
            text(
                "Trained on %s first seen in the first half of the period alone, the clusters of"
                    + " those first seen later %s (adjusted Rand index of %d).",
                people, comeAgain(index), late.length)));
  }

  private int[] rowsWhere(LongPredicate seen) {
    return IntStream.range(0, sample.times().length)
        .filter(row -> seen.test(sample.times()[row]))
        .toArray();
  }

  private ValidationRow permutation() {
    Comparison comparison =
        new SilhouettePermutation(trainer, MEASURED)
            .compare(Labelling.first(sample.scaled(), MOST_SHUFFLED), settings.permutations());
    return new ValidationRow(
        ValidationRow.PERMUTATION,
        ValidationRow.ALL,
        comparison.silhouette(),
        null,
        null,
        comparison.p(),
        comparison.mean(),
        text(
            "In scaled features the silhouette is %.2f, and %.2f where each feature is shuffled by"
                + " itself: clusters are %s than those of random data.",
            comparison.silhouette(),
            comparison.mean(),
            comparison.p() <= SIGNIFICANT ? "clearer" : "no clearer"));
  }

  private static String comeAgain(double index) {
    if (index >= 0.9) {
      return "come out the same";
    }
    if (index >= 0.75) {
      return "come out mostly the same";
    }
    return index >= 0.5 ? "come out the same in part" : "come out differently";
  }
}
