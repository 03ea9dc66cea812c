package io.shoplens.ml.logistic;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Fits a logistic regression to samples in memory.
 *
 * @param reg strength of the penalty, per sample
 * @param elasticNet how much of it falls on absolute values
 * @param inference whether standard errors are wanted too
 * @param names of the features, as far as they have some
 * @param units of the odds ratios, one per feature, or none if all are 1
 */
public record LogisticTrainer(
    boolean intercept,
    double reg,
    double elasticNet,
    int maxIter,
    double tolerance,
    boolean inference,
    String[] names,
    double[] units,
    int threads)
    implements Serializable {

  public LogisticModelData train(Samples samples) {
    return train(samples, new double[0]);
  }

  /**
   * @param weights how many samples each one stands for; empty if one
   */
  public LogisticModelData train(Samples samples, double[] weights) {
    double[] perFeature = units(samples.width());
    Design design;
    try (Shards shards = new Shards(samples.size(), threads)) {
      design = Design.of(samples, weights, names, intercept, shards);
    }
    double weight = design.weight();
    Penalty penalty = Penalty.of(design, reg, elasticNet, weight);
    Fit fit = new Fitter(penalty, maxIter, tolerance, threads).fit(design);
    if (penalty.isNone()) {
      refuseBoundless(fit);
    }
    double rate = design.positives() / weight;
    double[] coefficients = design.coefficients(fit.end().place());
    return new LogisticModelData(
        design.names(),
        coefficients,
        design.intercept(fit.end().place()),
        inference ? estimates(design, fit, coefficients, perFeature) : List.of(),
        samples.size(),
        rate,
        fit.end().iterations(),
        fit.end().converged(),
        -fit.end().curvature().loss(),
        weight * (rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate)));
  }

  private List<CoefficientEstimate> estimates(
      Design design, Fit fit, double[] coefficients, double[] perFeature) {
    if (reg == 0) {
      return Estimates.of(fit, perFeature);
    }
    int[] kept =
        IntStream.range(0, coefficients.length).filter(i -> coefficients[i] != 0).toArray();
    Fitter plain = new Fitter(Penalty.none(design), maxIter, tolerance, threads);
    return Estimates.of(design, kept, perFeature, plain);
  }

  /** Without penalty such coefficients would be arbitrary numbers. */
  private static void refuseBoundless(Fit fit) {
    String[] names = fit.design().names();
    if (!fit.dependences().isEmpty()) {
      throw new StageException(
          fit.dependences().get(0).sentence(names) + ": leave one of them out or set a penalty");
    }
    int[] separating = fit.separating(fit.covariance());
    if (separating.length > 0) {
      String which =
          IntStream.of(separating).mapToObj(i -> names[i]).collect(Collectors.joining(", "));
      throw new StageException(
          "the classes can be told apart without error in some samples by %s, so that coefficients"
                  .formatted(which)
              + " have no bound: leave features out or set a penalty");
    }
  }

  private double[] units(int width) {
    if (units.length == 0) {
      double[] ones = new double[width];
      Arrays.fill(ones, 1);
      return ones;
    }
    if (units.length != width || !Arrays.stream(units).allMatch(unit -> unit > 0)) {
      throw new StageException(
          "unitOfFeature must have %d numbers above zero, one per feature".formatted(width));
    }
    return units;
  }
}
