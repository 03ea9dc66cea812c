package io.shoplens.ml.metrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures probabilities of two classes against what came true.
 *
 * @param bins of equal width, and as many of equal count
 * @param replicates of the bootstrap, 0 for no intervals
 */
public record BinaryEvaluation(int bins, int replicates, long seed, int threads)
    implements Serializable {
  private static final int FEW_BINS = 10;

  /** The figures alone, all samples counting one. */
  public static BinaryFigures figures(double[] labels, double[] probabilities) {
    Predictions sorted = Predictions.of(probabilities.length, labels, probabilities, new double[0]);
    return new Judge(sorted, FEW_BINS).figures(sorted.weights);
  }

  public BinaryMetricsData measure(double[] labels, double[] probabilities) {
    return measure(labels, probabilities, new double[0], new double[0]);
  }

  /**
   * @param weights what each sample counts, empty if all count one
   * @param groups equal numbers for samples that are drawn together, empty if each is on its own
   */
  public BinaryMetricsData measure(
      double[] labels, double[] probabilities, double[] weights, double[] groups) {
    return measure(labels.length, labels, probabilities, weights, groups);
  }

  BinaryMetricsData measure(
      int size, double[] labels, double[] probabilities, double[] weights, double[] groups) {
    Predictions sorted = Predictions.of(size, labels, probabilities, weights);
    Groups drawn = groups.length == 0 ? Groups.each(size) : Groups.of(size, groups);
    Bootstrap bootstrap = new Bootstrap(new Judge(sorted, bins), sorted, drawn);
    List<CalibrationBin> calibration = new ArrayList<>(Bins.equalWidth(bins).fill(sorted));
    calibration.addAll(Bins.equalCount(sorted, bins).fill(sorted));
    List<LiftDecile> lift = Lift.of(sorted);
    return new BinaryMetricsData(
        size,
        lift.stream().mapToDouble(LiftDecile::weight).sum(),
        drawn.count(),
        bootstrap.intervals(replicates, seed, threads),
        calibration,
        lift);
  }
}
