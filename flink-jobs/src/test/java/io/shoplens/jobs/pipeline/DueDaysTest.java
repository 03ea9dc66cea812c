package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.UserPass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DueDaysTest {
  private static final int CHANGED = 3;
  private static final Manifest LAST =
      Manifest.empty().next("run-1", List.of(), new TreeSet<>(Set.of(1)), RunCounts.NONE);

  private final MemoryShop shop = new MemoryShop();

  @Test
  void theFirstRunWritesTheDaysThatHaveEvents() {
    assertThat(due(Manifest.empty(), false).sessions()).containsExactly(CHANGED);
  }

  @Test
  void aTableThatIsCurrentNeedsOnlyTheChangedDays() {
    shop.follow(TableNames.SESSIONS, shop.events(LAST));

    DueDays due = due(LAST, false);

    assertThat(due.events()).containsExactly(CHANGED);
    assertThat(due.sessions()).containsExactly(CHANGED);
  }

  @Test
  void aTableOneVersionBehindAlsoNeedsTheDaysThatVersionChanged() {
    shop.follow(TableNames.SESSIONS, shop.events(Manifest.empty()));
    shop.events(LAST);

    DueDays due = due(LAST, false);

    assertThat(due.events()).containsExactly(CHANGED);
    assertThat(due.sessions()).containsExactly(1, CHANGED);
    assertThat(due.any()).contains(1, CHANGED);
  }

  @Test
  void aTableFurtherBehindOrNeverMadeNeedsAllDays() {
    shop.follow(TableNames.SESSIONS, shop.events(Manifest.empty()));
    shop.events(LAST);
    shop.events(LAST);

    DueDays due = due(LAST, false);

    assertThat(due.sessions()).containsExactly(1, 2, CHANGED);
    assertThat(due.sessionFacts()).containsExactly(1, 2, CHANGED);
  }

  @Test
  void aVersionBySomebodyElseMakesAllDaysDue() {
    shop.follow(TableNames.SESSIONS, shop.events(LAST));
    shop.foreignEvents();

    assertThat(due(LAST, false).sessions()).containsExactly(1, 2, CHANGED);
  }

  @Test
  void aRebuildWritesAllDays() {
    shop.follow(TableNames.SESSIONS, shop.events(LAST));

    assertThat(due(LAST, true).events()).containsExactly(1, 2, CHANGED);
    assertThat(due(LAST, true).sessions()).containsExactly(1, 2, CHANGED);
  }

  private DueDays due(Manifest manifest, boolean rebuild) {
    return DueDays.of(shop.tables(), manifest, facts(), rebuild);
  }

  /** Three days with an event each, the last a new one. */
  private static DayFacts facts() {
    EventBatch batch = new EventBatch(new Dictionaries());
    for (int day = 1; day <= CHANGED; day++) {
      Event event = new Event();
      event.timeMicros = day * Times.MICROS_PER_DAY;
      event.isNew = day == CHANGED;
      batch.add(event);
    }
    batch.sortAndDeduplicate();
    DayFacts facts = new DayFacts();
    UserPass.run(batch, SessionSettings.DEFAULTS, List.of(facts));
    return facts;
  }
}
