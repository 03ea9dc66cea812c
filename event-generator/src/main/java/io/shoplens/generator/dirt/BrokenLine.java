package io.shoplens.generator.dirt;

import io.shoplens.generator.random.Rng;
import java.util.Locale;

/** Ways to spoil the text of a line. */
final class BrokenLine {
  private static final int TIME = 0;
  private static final int CATEGORY_ID = 3;
  private static final int CATEGORY_CODE = 4;
  private static final int BRAND = 5;

  /** A leap year far away, so that every date exists in it. */
  private static final String FUTURE_YEAR = "2104";

  private static final String FUTURE_MILLIS = "42";

  private BrokenLine() {}

  static String withTime(String line, String time) {
    return withCell(line, TIME, time);
  }

  static String withoutBrand(String line) {
    return withCell(line, BRAND, "");
  }

  static String withCategory(String line, long id, String code) {
    return withCell(withCell(line, CATEGORY_ID, Long.toString(id)), CATEGORY_CODE, code);
  }

  /** The same brand for anyone who trims and ignores case. */
  static String withBrandSpelling(String line, Rng rng) {
    String brand = line.split(",", -1)[BRAND];
    String spelling =
        switch (rng.nextInt(3)) {
          case 0 -> brand.toUpperCase(Locale.ROOT);
          case 1 -> brand.substring(0, 1).toUpperCase(Locale.ROOT) + brand.substring(1);
          default -> brand + " ";
        };
    return withCell(line, BRAND, spelling);
  }

  static String inFuture(String line) {
    boolean calendarDate = line.charAt(4) == '-';
    return (calendarDate ? FUTURE_YEAR : FUTURE_MILLIS)
        + line.substring(calendarDate ? FUTURE_YEAR.length() : FUTURE_MILLIS.length());
  }

  /** One column too many. */
  static String withExtraComma(String line, Rng rng) {
    int columns = line.split(",", -1).length;
    String[] cells = line.split(",", -1);
    int column = rng.nextInt(columns - 1);
    return withCell(line, column, cells[column] + ",");
  }

  /** A quote that never closes, before an id or the type, where it cannot be taken literally. */
  static String withOpenQuote(String line, Rng rng) {
    int column = 1 + rng.nextInt(2);
    return withCell(line, column, "\"" + line.split(",", -1)[column]);
  }

  private static String withCell(String line, int column, String value) {
    String[] cells = line.split(",", -1);
    cells[column] = value;
    return String.join(",", cells);
  }
}
