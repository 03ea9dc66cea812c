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
  void halfOfTheUsersTrainATenthCalibratesATenthChoosesAndTheRestTests() {
    Map<SampleSet, Integer> users = new EnumMap<>(SampleSet.class);
    for (long user = 0; user < 100_000; user++) {
      users.merge(SessionSplit.ofUser(user), 1, Integer::sum);
    }

    assertThat(users.get(SampleSet.FIT)).isCloseTo(50_000, within(800));
    assertThat(users.get(SampleSet.CALIBRATE)).isCloseTo(10_000, within(500));
    assertThat(users.get(SampleSet.CHOOSE)).isCloseTo(10_000, within(500));
    assertThat(users.get(SampleSet.TEST)).isCloseTo(30_000, within(800));
  }

  @Test
  void trainingSessionsAreSurelyOverBeforeTheTestStarts() {
    long user = userOf(SampleSet.FIT);

    assertThat(SPLIT.setOf(user, 59 * DAY, 60 * DAY - HOUR - 1)).isEqualTo(SampleSet.FIT);
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
    for (SampleSet set : new SampleSet[] {SampleSet.FIT, SampleSet.TEST}) {
      long user = userOf(set);

      assertThat(SPLIT.setOf(user, 79 * DAY, 80 * DAY - HOUR)).isEqualTo(SampleSet.OPEN);
      assertThat(SPLIT.setOf(user, 81 * DAY, 81 * DAY)).isEqualTo(SampleSet.OPEN);
      assertThat(SPLIT.setOf(user, 7 * DAY - 1, 7 * DAY)).isEqualTo(SampleSet.BURN_IN);
    }
  }

  private static long userOf(SampleSet set) {
    return LongStream.range(0, 1_000)
        .filter(user -> SessionSplit.ofUser(user) == set)
        .findFirst()
        .orElseThrow();
  }
}
