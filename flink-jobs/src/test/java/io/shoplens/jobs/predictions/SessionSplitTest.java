package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.events.Times;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SessionSplitTest {
  private static final long HOUR = Times.MICROS_PER_HOUR;
  private static final long DAY = Times.MICROS_PER_DAY;
  private static final SessionSplit SPLIT = new SessionSplit(new Period(0, 80 * DAY), HOUR);

  @Test
  void seventyPercentOfTheUsersAreLearnedFromAndHalfOfTheseCalibrate() {
    Map<SampleSet, Integer> users = new EnumMap<>(SampleSet.class);
    for (long user = 0; user < 100_000; user++) {
      users.merge(SPLIT.setOf(user, 50 * DAY, 50 * DAY), 1, Integer::sum);
    }

    assertThat(users.get(SampleSet.CALIBRATE)).isCloseTo(35_000, within(800));
    assertThat(users.get(SampleSet.CHOOSE)).isCloseTo(35_000, within(800));
    assertThat(users.get(SampleSet.UNUSED)).isCloseTo(30_000, within(800));
  }

  @Test
  void sessionsAreSurelyOverBeforeTheNextTimeStarts() {
    long user = userOf(SampleSet.CALIBRATE);

    assertThat(SPLIT.setOf(user, 47 * DAY, 48 * DAY - HOUR - 1)).isEqualTo(SampleSet.FIT);
    assertThat(SPLIT.setOf(user, 47 * DAY, 48 * DAY - HOUR)).isEqualTo(SampleSet.UNUSED);
    assertThat(SPLIT.setOf(user, 48 * DAY, 48 * DAY)).isEqualTo(SampleSet.CALIBRATE);
    assertThat(SPLIT.setOf(user, 59 * DAY, 60 * DAY - HOUR - 1)).isEqualTo(SampleSet.CALIBRATE);
    assertThat(SPLIT.setOf(user, 59 * DAY, 60 * DAY - HOUR)).isEqualTo(SampleSet.UNUSED);
    assertThat(SPLIT.setOf(user, 61 * DAY, 61 * DAY)).isEqualTo(SampleSet.UNUSED);
  }

  @Test
  void testSessionsStartInTheLastQuarter() {
    long user = userOf(SampleSet.TEST);

    assertThat(SPLIT.setOf(user, 60 * DAY - 1, 60 * DAY)).isEqualTo(SampleSet.UNUSED);
    assertThat(SPLIT.setOf(user, 60 * DAY, 60 * DAY)).isEqualTo(SampleSet.TEST);
  }

  @Test
  void whatMayGoOnAtTheEndOfTheDataIsOpenAndTheFirstWeekIsBurnInForEverybody() {
    for (SampleSet set : new SampleSet[] {SampleSet.CHOOSE, SampleSet.TEST}) {
      long user = userOf(set);

      assertThat(SPLIT.setOf(user, 79 * DAY, 80 * DAY - HOUR)).isEqualTo(SampleSet.OPEN);
      assertThat(SPLIT.setOf(user, 81 * DAY, 81 * DAY)).isEqualTo(SampleSet.OPEN);
      assertThat(SPLIT.setOf(user, 7 * DAY - 1, 7 * DAY)).isEqualTo(SampleSet.BURN_IN);
    }
  }

  private static long userOf(SampleSet set) {
    long micros = (set == SampleSet.TEST ? 65 : 50) * DAY;
    return LongStream.range(0, 1_000)
        .filter(user -> SPLIT.setOf(user, micros, micros) == set)
        .findFirst()
        .orElseThrow();
  }
}
