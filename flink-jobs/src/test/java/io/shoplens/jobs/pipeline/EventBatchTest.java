package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.sessions.EventIdentity;
import io.shoplens.jobs.sessions.EventList;
import io.shoplens.jobs.sessions.EventOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventBatchTest {
  private final Dictionaries dictionaries = new Dictionaries();

  EventBatchTest() {
    for (String text : List.of("apple", "samsung", "unknown")) {
      dictionaries.brands().idOf(text);
      dictionaries.categoryCodes().idOf("code." + text);
    }
  }

  @Property(tries = 100)
  void sortedAndDeduplicatedAsTheOrderOfEventsSays(@ForAll long seed) {
    List<Event> events = events(new Random(seed));
    EventBatch batch = batchOf(events);

    batch.sortAndDeduplicate();

    List<Event> expected = new EventList(events, dictionaries).events();
    List<Event> found = read(batch);
    EventOrder order = new EventOrder(dictionaries);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertThat(order.compare(found.get(i), expected.get(i))).isZero();
      assertThat(found.get(i).copies).isEqualTo(expected.get(i).copies);
      assertThat(found.get(i).eventId).isEqualTo(expected.get(i).eventId);
    }
  }

  @Property(tries = 100)
  void inATableEventsAreOrderedByUserAndTime(@ForAll long seed) {
    List<Event> events = events(new Random(seed));
    EventBatch batch = batchOf(events);

    batch.sortForTable();

    assertThat(read(batch))
        .hasSameSizeAs(events)
        .isSortedAccordingTo(
            Comparator.<Event>comparingLong(event -> event.userId)
                .thenComparingLong(event -> event.timeMicros)
                .thenComparing(event -> event.type));
  }

  @Test
  void anEventThatWasThereStaysOldAndIsReadAgainIfALineRepeatsIt() {
    Event stored = event(new Random(1));
    stored.isNew = false;
    stored.copies = 3;
    stored.isPriceOutlier = true;
    Event line = new Event();
    line.copyFrom(stored);
    line.isNew = true;
    line.copies = 1;
    line.isPriceOutlier = false;

    EventBatch batch = batchOf(List.of(line, stored, line));
    batch.sortAndDeduplicate();

    Event found = read(batch).get(0);
    assertThat(batch.size()).isEqualTo(1);
    assertThat(found.copies).isEqualTo(5);
    assertThat(found.isNew).isFalse();
    assertThat(found.isReadAgain).isTrue();
    assertThat(found.isPriceOutlier).isTrue();
    assertThat(EventIdentity.same(found, stored)).isTrue();
  }

  @Test
  void repeatedNewLinesAreOneNewEventThatIsNotReadAgain() {
    Event line = event(new Random(2));

    EventBatch batch = batchOf(List.of(line, line));
    batch.sortAndDeduplicate();

    Event found = read(batch).get(0);
    assertThat(found.copies).isEqualTo(2 * line.copies);
    assertThat(found.isNew).isTrue();
    assertThat(found.isReadAgain).isFalse();
  }

  private EventBatch batchOf(List<Event> events) {
    EventBatch batch = new EventBatch(dictionaries);
    batch.add(event(new Random(0)));
    batch.clear();
    events.forEach(batch::add);
    return batch;
  }

  private static List<Event> read(EventBatch batch) {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < batch.size(); i++) {
      Event event = new Event();
      batch.read(i, event);
      events.add(event);
    }
    return events;
  }

  /** Few values, so that many events are equal in many of them. */
  private static List<Event> events(Random random) {
    List<Event> events = new ArrayList<>();
    for (int i = random.nextInt(200); i >= 0; i--) {
      events.add(event(random));
    }
    return events;
  }

  private static Event event(Random random) {
    Event event = new Event();
    event.userId = random.nextInt(3);
    event.timeMicros = random.nextInt(3) - 1L;
    event.type = EventType.ofCode(random.nextInt(4));
    event.productId = random.nextInt(2);
    event.categoryId = random.nextBoolean() ? Event.NO_CATEGORY : 5;
    event.categoryCode = random.nextInt(3);
    event.brand = random.nextInt(3);
    event.priceCents = random.nextInt(2);
    event.copies = 1 + random.nextInt(3);
    switch (random.nextInt(3)) {
      case 0 -> event.source.setUuid(random.nextBoolean() ? -7 : 7, random.nextInt(3) - 1);
      case 1 -> {
        byte[] text = ("s" + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
        event.source.setText(text, 0, text.length);
      }
      default -> event.source.clear();
    }
    return event;
  }
}
