package io.shoplens.jobs.shoppers;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A number that describes a customer or a session.
 *
 * @param unit as people read it; {@code 1} for ratios
 * @param heavyTailed whether a few are so large that models look at log(1 + x) instead
 * @param first column it is computed from
 * @param second column, the first again if one is enough
 */
public record Feature(
    String name,
    String unit,
    boolean heavyTailed,
    String description,
    SourceColumn first,
    SourceColumn second,
    DoubleBinaryOperator formula) {

  /** The column as it is. */
  static Feature of(String unit, boolean heavyTailed, SourceColumn column, String description) {
    return of(column.name(), unit, heavyTailed, column, value -> value, description);
  }

  static Feature of(
      String name,
      String unit,
      boolean heavyTailed,
      SourceColumn column,
      DoubleUnaryOperator formula,
      String description) {
    return new Feature(
        name,
        unit,
        heavyTailed,
        description,
        column,
        column,
        (value, same) -> formula.applyAsDouble(value));
  }

  /** One column over the other; 0 where that is 0. */
  static Feature ratio(
      String name, String unit, SourceColumn part, SourceColumn whole, String description) {
    return new Feature(
        name, unit, true, description, part, whole, (one, other) -> other == 0 ? 0 : one / other);
  }
}
