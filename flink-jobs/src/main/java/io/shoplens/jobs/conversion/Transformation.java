package io.shoplens.jobs.conversion;

/** What is done to a measured value before a model sees it. */
public enum Transformation {
  NONE("x"),
  LOG2("log2(x)"),
  LOG2_PLUS_ONE("log2(1 + x)");

  private static final double LN_2 = Math.log(2);

  private final String formula;

  Transformation(String formula) {
    this.formula = formula;
  }

  /** As people write it. */
  public String formula() {
    return formula;
  }

  public double apply(double value) {
    return switch (this) {
      case NONE -> value;
      case LOG2 -> Math.log(value) / LN_2;
      case LOG2_PLUS_ONE -> Math.log(1 + value) / LN_2; // Several times as fast as log1p.
    };
  }
}
