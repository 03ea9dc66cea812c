package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AsOfTest {
  private final TreeMap<Integer, DayExtent> days = new TreeMap<>();

  @Test
  void theNewestEventOfTheLastDayCounts() {
    day(1, 100);
    day(2, 80);

    assertThat(AsOf.of(days)).isEqualTo(2_000);
  }

  @Test
  void aStrayDateShiftsNothing() {
    day(1, 1_000);
    day(2, 1_000);
    day(3, 1_000);
    day(900, 9);

    assertThat(AsOf.of(days)).isEqualTo(3_000);
  }

  @Test
  void aHundredthOfTheMedianDayIsEnough() {
    day(1, 1_000);
    day(2, 1_000);
    day(3, 1_000);
    day(900, 10);

    assertThat(AsOf.of(days)).isEqualTo(900_000);
  }

  @Test
  void withoutDaysThereIsNoMoment() {
    assertThat(AsOf.of(days)).isZero();
  }

  private void day(int day, long events) {
    days.put(day, new DayExtent(events, day * 1_000L));
  }
}
