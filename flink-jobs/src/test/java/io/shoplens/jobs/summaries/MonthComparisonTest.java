package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Times;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthComparisonTest {

  @Test
  void aMonthThatIsOverIsComparedWithAllOfTheMonthBefore() {
    MonthComparison february = compare("2020-02", "2019-10-01", "2020-03-10");

    assertThat(february.isCurrent()).isFalse();
    assertThat(days(february)).isEqualTo("2020-02-01..2020-02-29 with 2020-01-01..2020-01-31");
    assertThat(february.daysCompared()).isEqualTo(31);
  }

  @Test
  void anUnfinishedMonthIsComparedWithAsManyDaysOfTheMonthBefore() {
    MonthComparison march = compare("2020-03", "2019-10-01", "2020-03-10");

    assertThat(march.isCurrent()).isTrue();
    assertThat(days(march)).isEqualTo("2020-03-01..2020-03-10 with 2020-02-01..2020-02-10");
  }

  @Test
  void aShorterMonthBeforeHasNoMoreDaysThanItHas() {
    MonthComparison march = compare("2020-03", "2019-10-01", "2020-03-30");

    assertThat(days(march)).isEqualTo("2020-03-01..2020-03-30 with 2020-02-01..2020-02-29");
  }

  @Test
  void theLastDayOfAShortMonthEndsItAndTheWholeMonthBeforeIsCompared() {
    MonthComparison november = compare("2019-11", "2019-10-01", "2019-11-30");

    assertThat(november.isCurrent()).isTrue();
    assertThat(days(november)).isEqualTo("2019-11-01..2019-11-30 with 2019-10-01..2019-10-31");
  }

  @Test
  void daysBeforeTheDataBeginsAreNotCounted() {
    MonthComparison first = compare("2019-10", "2019-10-15", "2019-12-31");
    MonthComparison second = compare("2019-11", "2019-10-15", "2019-12-31");
    MonthComparison early = compare("2019-11", "2019-10-15", "2019-11-10");

    assertThat(first.days()).isEqualTo(17);
    assertThat(first.daysCompared()).isZero();
    assertThat(second.daysCompared()).isEqualTo(17);
    assertThat(early.daysCompared()).isZero();
  }

  private static MonthComparison compare(String month, String firstDay, String asOfDay) {
    long lastMicros = (LocalDate.parse(asOfDay).toEpochDay() + 1) * Times.MICROS_PER_DAY - 1;
    return MonthComparison.of(
        YearMonth.parse(month),
        new DataPeriod(lastMicros, (int) LocalDate.parse(firstDay).toEpochDay()));
  }

  private static String days(MonthComparison comparison) {
    return "%s..%s with %s..%s"
        .formatted(
            LocalDate.ofEpochDay(comparison.from()),
            LocalDate.ofEpochDay(comparison.to()),
            LocalDate.ofEpochDay(comparison.beforeFrom()),
            LocalDate.ofEpochDay(comparison.beforeTo()));
  }
}
