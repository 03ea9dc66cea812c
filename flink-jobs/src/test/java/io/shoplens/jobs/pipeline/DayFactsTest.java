package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.EventLines;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.UserPass;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DayFactsTest {
  private static final int FIRST_DAY = 18_170;
  private static final List<String> OVER_MIDNIGHT =
      List.of(
          "2019-10-01T23:50:00Z,view,1,1,,,1.00,7,a",
          "2019-10-02T00:10:00Z,view,2,1,,,1.00,7,a",
          "2019-10-02T12:00:00Z,view,2,1,,,1.00,7,b",
          "2019-10-03T12:00:00Z,view,2,1,,,1.00,8,c");

  @Test
  void aNewEventChangesEveryDayOfItsSessionAndNoOther() {
    DayFacts facts = factsOf(event -> event.isNew = event.productId == 1);

    assertThat(facts.changed()).containsExactly(FIRST_DAY, FIRST_DAY + 1);
    assertThat(facts.all()).containsExactly(FIRST_DAY, FIRST_DAY + 1, FIRST_DAY + 2);
    assertThat(facts.newEvents()).isEqualTo(1);
    assertThat(facts.events()).isEqualTo(4);
  }

  @Test
  void anEventReadAgainChangesItsDayButIsNotNew() {
    DayFacts facts = factsOfStoredEventsWithTheLastReadAgain();

    assertThat(facts.changed()).containsExactly(FIRST_DAY + 2);
    assertThat(facts.newEvents()).isZero();
    assertThat(facts.events()).isEqualTo(4);
  }

  @Test
  void flagsAreCountedOnDaysThatStay() {
    DayFacts facts = factsOf(event -> event.isPriceOutlier = true);

    assertThat(facts.flaggedOutside(new TreeSet<>(Set.of(FIRST_DAY + 1)))).isEqualTo(2);
  }

  @Test
  void mergedPartsSayWhatTheWholeSays() throws IOException {
    DayFacts facts = factsOf(event -> event.isNew = event.productId == 1);
    DayFacts merged = new DayFacts();
    for (int part = 0; part < 2; part++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      facts.write(new DataOutputStream(bytes));
      merged.merge(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }

    assertThat(merged.changed()).isEqualTo(facts.changed());
    assertThat(merged.extents())
        .containsEntry(FIRST_DAY, new DayExtent(2, micros(0, 23 * 60 + 50)))
        .containsEntry(FIRST_DAY + 1, new DayExtent(4, micros(1, 12 * 60)))
        .containsEntry(FIRST_DAY + 2, new DayExtent(2, micros(2, 12 * 60)));
    assertThat(Map.copyOf(merged.extents())).hasSize(3);
  }

  private static long micros(int day, int minute) {
    return (FIRST_DAY + day) * Times.MICROS_PER_DAY + minute * 60L * Times.MICROS_PER_SECOND;
  }

  private static DayFacts factsOf(Consumer<Event> touch) {
    Dictionaries dictionaries = new Dictionaries();
    EventBatch batch = new EventBatch(dictionaries);
    for (Event event : new EventLines(dictionaries).parse(OVER_MIDNIGHT)) {
      touch.accept(event);
      batch.add(event);
    }
    return pass(batch);
  }

  private static DayFacts factsOfStoredEventsWithTheLastReadAgain() {
    Dictionaries dictionaries = new Dictionaries();
    EventBatch batch = new EventBatch(dictionaries);
    for (Event event : new EventLines(dictionaries).parse(OVER_MIDNIGHT)) {
      event.isNew = false;
      batch.add(event);
      if (event.userId == 8) {
        event.isNew = true;
        batch.add(event);
      }
    }
    return pass(batch);
  }

  private static DayFacts pass(EventBatch batch) {
    DayFacts facts = new DayFacts();
    batch.sortAndDeduplicate();
    UserPass.run(batch, SessionSettings.DEFAULTS, List.of(facts));
    return facts;
  }
}
