package io.shoplens.cli.results;

import java.math.BigDecimal;

/** The text of a value, the same in every format. */
final class ValueText {
  private ValueText() {}

  static String of(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
  }
}
