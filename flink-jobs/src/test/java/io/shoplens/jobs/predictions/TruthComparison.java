package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.ml.metrics.BinaryEvaluation;
import io.shoplens.ml.metrics.BinaryFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A promoted model beside the generator's own probabilities, on the test sessions of which both
 * know.
 *
 * @param best what nobody can beat but by chance
 */
record TruthComparison(Landmark landmark, int sessions, BinaryFigures model, BinaryFigures best) {
  /** The truth is told in four digits. */
  private static final double LEAST = 0.00005;

  static List<TruthComparison> of(ModelRun run, TruthSessions truth, List<String> promoted) {
    List<SampleSlices> made = new LandmarkStages(run).fromTable();
    return promoted.stream().map(path -> of(made, truth, ModelFolder.read(path))).toList();
  }

  private static TruthComparison of(
      List<SampleSlices> made, TruthSessions truth, LandmarkModel model) {
    List<double[]> rows = new ArrayList<>();
    SampleSlices.of(made, model.landmark(), SampleSet.TEST)
        .forEach(
            slice ->
                SampleSlices.read(
                    slice,
                    model.landmark(),
                    sample -> {
                      OptionalDouble known =
                          truth.probability(sample.sessionId(), model.landmark());
                      if (known.isPresent()) {
                        rows.add(
                            new double[] {
                              sample.purchased() ? 1 : 0,
                              model.probability(sample.features()),
                              Math.min(1 - LEAST, Math.max(LEAST, known.getAsDouble()))
                            });
                      }
                    }));
    double[] labels = column(rows, 0);
    return new TruthComparison(
        model.landmark(),
        rows.size(),
        BinaryEvaluation.figures(labels, column(rows, 1)),
        BinaryEvaluation.figures(labels, column(rows, 2)));
  }

  /** How much of what can be gained in log loss over the base rate the model gains. */
  double shareOfPossibleGain() {
    double rate = model.baseRate();
    double constant = -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate);
    return (constant - model.logLoss()) / (constant - best.logLoss());
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "after %d: %d sessions, base rate %.4f, PR-AUC %.4f of %.4f, ROC-AUC %.4f of %.4f, log loss"
            + " %.4f of %.4f (%.0f %% of the gain), calibration error %.4f of %.4f",
        landmark.events(),
        sessions,
        model.baseRate(),
        model.prAuc(),
        best.prAuc(),
        model.rocAuc(),
        best.rocAuc(),
        model.logLoss(),
        best.logLoss(),
        100 * shareOfPossibleGain(),
        model.calibrationError(),
        best.calibrationError());
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }
}
