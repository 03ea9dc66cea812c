package io.shoplens.generator.calendar;

import java.time.LocalDate;

/** A time of the year in which one department draws more visitors. */
public enum Season {
  ORDINARY("", 1),
  FURNITURE("furniture.", 1.4),
  KIDS("kids.", 1.6);

  private final String codePrefix;
  private final double factor;

  Season(String codePrefix, double factor) {
    this.codePrefix = codePrefix;
    this.factor = factor;
  }

  /** The season a day falls into. */
  public static Season of(LocalDate day) {
    if (day.getMonthValue() <= 2) {
      return FURNITURE;
    }
    boolean beforeChristmas =
        day.getMonthValue() == 12 && day.getDayOfMonth() >= 10 && day.getDayOfMonth() <= 24;
    return beforeChristmas ? KIDS : ORDINARY;
  }

  /** How much more often than usual a category is visited. */
  public double factor(String categoryCode) {
    return this != ORDINARY && categoryCode.startsWith(codePrefix) ? factor : 1;
  }
}
