package io.shoplens.ml.logistic;

import io.shoplens.ml.samples.Shards;
import java.util.Arrays;
import java.util.List;

/**
 * Fits all samples, and when they are many a part of them before, which leaves little to do: three
 * rounds instead of seven.
 */
record Fitter(Penalty penalty, int maxIter, double tolerance, int threads) {
  private static final int MANY = 200_000;
  private static final int PART = 16;
  private static final double ROUGH = 1e-7;

  /** Scaled coefficients of a part that say it is no picture of the whole. */
  private static final double FAR = 20;

  Fit fit(Design design) {
    double[] start = new double[design.unknowns()];
    if (design.size() >= MANY) {
      Fit part =
          new Fitter(penalty.times(1.0 / PART), maxIter, ROUGH, threads)
              .fit(design.first(design.size() / PART), start);
      if (isOfUse(part)) {
        return fit(design, part.end().place(), List.of());
      }
    }
    return fit(design, start);
  }

  private static boolean isOfUse(Fit part) {
    return part.dependences().isEmpty()
        && part.end().converged()
        && Arrays.stream(part.end().place()).allMatch(at -> Math.abs(at) < FAR);
  }

  /** From the place where all chances are one half, at which dependences are seen best. */
  private Fit fit(Design design, double[] middle) {
    List<Dependence> dependences;
    try (Shards shards = new Shards(design.size(), threads)) {
      Curvature flat = new LossFunction(design, shards).at(middle);
      dependences = Dependence.among(flat, design, Dependence.OWN);
      if (!dependences.isEmpty() && penalty.isNone()) {
        return new Fit(design, new Newton.End(middle, flat, 0, false), dependences);
      }
    }
    return fit(design, middle, dependences);
  }

  private Fit fit(Design design, double[] start, List<Dependence> dependences) {
    try (Shards shards = new Shards(design.size(), threads)) {
      LossFunction function = new LossFunction(design, shards);
      Newton.End end =
          new Newton(function, penalty, maxIter, tolerance * design.weight()).from(start);
      return new Fit(design, end, dependences);
    }
  }
}
