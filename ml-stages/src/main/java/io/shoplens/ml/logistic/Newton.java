package io.shoplens.ml.logistic;

/** Goes from step to step until a further one would gain nothing. */
final class Newton {
  private static final double ROUNDING = 1e-12;
  private static final double SUFFICIENT = 1e-4;
  private static final double SHORTEST = 1e-9;
  private static final double GAINLESS = 1e-10;
  private static final double SHORT = 1e-2;

  private final LossFunction function;
  private final Penalty penalty;
  private final int maxIter;
  private final double tolerance;

  Newton(LossFunction function, Penalty penalty, int maxIter, double tolerance) {
    this.function = function;
    this.penalty = penalty;
    this.maxIter = maxIter;
    this.tolerance = tolerance;
  }

  /**
   * Where it ended.
   *
   * @param curvature just before the last step, which is too short to change it
   */
  record End(double[] place, Curvature curvature, int iterations, boolean converged) {}

  End from(double[] start) {
    double[] place = start;
    Curvature at = function.at(place);
    for (int iteration = 1; iteration <= maxIter; iteration++) {
      Step step = Step.from(place, at, penalty);
      if (step.isNone()) {
        return new End(place, at, iteration, false);
      }
      if (isLast(step)) {
        return new End(moved(place, step, 1), at, iteration, true);
      }
      double value = at.loss() + penalty.at(place);
      double length = 2;
      double[] next;
      do {
        length /= 2;
        next = moved(place, step, length);
        at = function.at(next);
      } while (length > SHORTEST && !isLess(at.loss() + penalty.at(next), value, length, step));
      place = next;
    }
    return new End(place, at, maxIter, false);
  }

  /** Far out steps gain little and yet do not become shorter, if no coefficient is the best. */
  private boolean isLast(Step step) {
    return step.decrease() < GAINLESS || (step.decrease() < tolerance && step.longest() < SHORT);
  }

  private static boolean isLess(double next, double value, double length, Step step) {
    return next <= value - SUFFICIENT * length * step.decrease() + ROUNDING * Math.abs(value);
  }

  private static double[] moved(double[] place, Step step, double length) {
    double[] moved = place.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += length * step.direction()[i];
    }
    return moved;
  }
}
