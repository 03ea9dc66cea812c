package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.events.Times;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final long DAY = Times.MICROS_PER_DAY;

  @Test
  void strayDaysAtEitherEndMoveNothing() {
    TreeMap<Integer, DaySpan> days = new TreeMap<>();
    days.put(3, new DaySpan(1, 3 * DAY, 3 * DAY));
    for (int day = 100; day < 140; day++) {
      days.put(day, new DaySpan(1_000, day * DAY + 5, day * DAY + 70));
    }
    days.put(900, new DaySpan(2, 900 * DAY, 900 * DAY));

    assertThat(Period.of(days)).isEqualTo(new Period(100 * DAY + 5, 139 * DAY + 70));
  }

  @Test
  void theFirstWeekIsBurnInAndTheLastQuarterIsForTests() {
    Period period = new Period(0, 80 * DAY);

    assertThat(period.burnInEndMicros()).isEqualTo(7 * DAY);
    assertThat(period.testStartMicros()).isEqualTo(60 * DAY);
  }

  @Test
  void ofAShortPeriodAFifthIsBurnIn() {
    assertThat(new Period(0, 10 * DAY).burnInEndMicros()).isEqualTo(2 * DAY);
  }

  @Test
  void lessThanFourDaysAreRefusedWithASentence() {
    assertThatThrownBy(() -> new Period(0, 4 * DAY - 1))
        .hasMessage(
            "event_time of shop.events reaches from 1970-01-01T00:00:00Z to 1970-01-04T23:59:59.999999Z, which is too short a time to learn from one part and be judged by another: read files of at least four days.");
  }
}
