package io.shoplens.ml.logistic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a fit ended.
 *
 * @param dependences features that are sums of others; without a penalty nothing was tried then
 */
record Fit(Design design, Newton.End end, List<Dependence> dependences) {
  /** Standard errors of scaled features that samples give only if their classes do not overlap. */
  private static final double BOUNDLESS = 1e3;

  private static final double NO_CURVATURE = 1e-13;

  /** How uncertain the scaled coefficients are; nothing if there is no curvature in a direction. */
  double[][] covariance() {
    Curvature curvature = end.curvature();
    Cholesky taken = new Cholesky(curvature.hessian(new double[curvature.unknowns()]), 0);
    return taken.isWhole() ? taken.inverse() : new double[0][];
  }

  /**
   * Features that tell the classes apart without error for some samples at least, so that the best
   * coefficient is beyond all bounds.
   */
  int[] separating(double[][] covariance) {
    if (covariance.length == 0) {
      return Dependence.among(end.curvature(), design, NO_CURVATURE).stream()
          .flatMapToInt(of -> IntStream.concat(IntStream.of(of.of()), IntStream.of(of.feature())))
          .filter(unknown -> unknown < design.width())
          .distinct()
          .sorted()
          .toArray();
    }
    return IntStream.range(0, design.width())
        .filter(i -> covariance[i][i] > BOUNDLESS * BOUNDLESS)
        .toArray();
  }
}
