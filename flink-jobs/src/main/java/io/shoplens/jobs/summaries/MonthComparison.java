package io.shoplens.jobs.summaries;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days of a month and those of the month before it is compared with, as far as the data goes. A
 * month that is not over is compared with as many days from the start of the one before.
 *
 * @param to the last day of the month
 * @param beforeTo the last day compared with; before {@code beforeFrom} if there is none
 */
record MonthComparison(
    YearMonth month, boolean isCurrent, int from, int to, int beforeFrom, int beforeTo) {

  static MonthComparison of(YearMonth month, DataPeriod period) {
    LocalDate asOf = LocalDate.ofEpochDay(period.lastDay());
    YearMonth before = month.minusMonths(1);
    boolean isOver = !asOf.isBefore(month.atEndOfMonth());
    LocalDate beforeTo = isOver ? before.atEndOfMonth() : asOf.minusMonths(1);
    return new MonthComparison(
        month,
        month.equals(YearMonth.from(asOf)),
        Math.max(day(month.atDay(1)), period.firstDay()),
        Math.min(day(month.atEndOfMonth()), period.lastDay()),
        Math.max(day(before.atDay(1)), period.firstDay()),
        day(beforeTo));
  }

  int days() {
    return to - from + 1;
  }

  int daysCompared() {
    return Math.max(beforeTo - beforeFrom + 1, 0);
  }

  int firstDay() {
    return day(month.atDay(1));
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
