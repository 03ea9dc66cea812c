package io.shoplens.bench;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.tables.TableRows;
import io.shoplens.jobs.truth.TruthSessions;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.metrics.BinaryFigures;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.iceberg.Table;

/**
 * How predictions of purchases compare with the generator's own probabilities, which know what it
 * hides and so cannot be reached; in test sessions only.
 */
final class PurchaseTruth {
  private final TruthSessions truth;
  private final Map<Landmark, Answers> reached = new EnumMap<>(Landmark.class);

  private PurchaseTruth(TruthSessions truth) {
    this.truth = truth;
    for (Landmark landmark : Landmark.values()) {
      reached.put(landmark, new Answers());
    }
  }

  /**
   * @param scores {@code ml.session_scores}
   */
  static PurchaseTruth of(Table scores, TruthSessions truth) {
    PurchaseTruth found = new PurchaseTruth(truth);
    TableRows.read(
        scores,
        List.of("session_id", "landmark", "probability", "purchased", "sample_set"),
        row -> {
          if (row.get(4, CharSequence.class).toString().equals("test")) {
            found.add(
                row.get(0, Long.class),
                row.get(1, Integer.class),
                row.get(2, Double.class),
                row.get(3, Boolean.class));
          }
        });
    return found;
  }

  private void add(long session, int last, double probability, boolean purchased) {
    reached.forEach(
        (landmark, answers) -> {
          if (landmark.events() <= last) {
            OptionalDouble known = truth.probability(session, landmark);
            if (known.isPresent()) {
              answers.add(purchased, known.getAsDouble());
              if (landmark.events() == last) {
                answers.addLast(purchased, probability, known.getAsDouble());
              }
            }
          }
        });
  }

  /** A table with what the registry says of the promoted models beside what could be reached. */
  String text(Map<Integer, PromotedFigures> promoted) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%-8s%10s%8s%22s%20s%10s%14s%12s%18s%n",
                "events",
                "sessions",
                "bought",
                "model",
                "PR-AUC",
                "possible",
                "calibration",
                "possible",
                "last: PR-AUC of"));
    reached.forEach(
        (landmark, answers) -> {
          PromotedFigures figures = promoted.get(landmark.events());
          if (figures != null && answers.labels.size() > 0) {
            text.append(line(landmark, answers, figures));
          }
        });
    return text.toString();
  }

  private static String line(Landmark landmark, Answers answers, PromotedFigures figures) {
    BinaryFigures possible = answers.possible();
    return String.format(
        Locale.ROOT,
        "%-8d%,10d%8.4f%22s%20s%10.3f%14.4f%12.4f%10.3f%8.3f%n",
        landmark.events(),
        answers.labels.size(),
        possible.baseRate(),
        figures.kind(),
        figures.precision(),
        possible.prAuc(),
        figures.calibrationError(),
        possible.calibrationError(),
        answers.lastOfModel(),
        answers.lastPossible());
  }

  /** What came true and what was said of it, of sessions that reached a landmark. */
  private static final class Answers {
    private final DoubleArrayList labels = new DoubleArrayList();
    private final DoubleArrayList known = new DoubleArrayList();
    private final DoubleArrayList lastLabels = new DoubleArrayList();
    private final DoubleArrayList lastModel = new DoubleArrayList();
    private final DoubleArrayList lastKnown = new DoubleArrayList();

    void add(boolean purchased, double truth) {
      labels.add(purchased ? 1 : 0);
      known.add(truth);
    }

    void addLast(boolean purchased, double model, double truth) {
      lastLabels.add(purchased ? 1 : 0);
      lastModel.add(model);
      lastKnown.add(truth);
    }

    BinaryFigures possible() {
      return BinaryEvaluation.figures(labels.toDoubleArray(), known.toDoubleArray());
    }

    double lastOfModel() {
      return BinaryEvaluation.figures(lastLabels.toDoubleArray(), lastModel.toDoubleArray())
          .prAuc();
    }

    double lastPossible() {
      return BinaryEvaluation.figures(lastLabels.toDoubleArray(), lastKnown.toDoubleArray())
          .prAuc();
    }
  }
}
