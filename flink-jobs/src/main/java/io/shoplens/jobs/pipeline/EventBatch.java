package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventCodec;
import io.shoplens.jobs.sessions.SortedEvents;
import io.shoplens.jobs.staging.Slice;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.function.Consumer;

/**
 * The events of one bucket or day in order, as columns, reused from bucket to bucket. They come
 * packed, are ordered by user while packed and unpacked in that order; what is left is to put the
 * few events of each user in order, which then lie side by side.
 */
final class EventBatch implements SortedEvents {
  /** The leading bits of a source session id, enough to tell nearly all of one user's apart. */
  private static final int SOURCE_SHIFT = Long.SIZE - 11;

  /** Microseconds in about a minute, as bits. */
  private static final int TIME_SHIFT = 26;

  /** So few that their columns stay in the processor's nearest cache. */
  private static final int IDENTIFIED_AT_ONCE = 512;

  private final PackedEvents packed = new PackedEvents();
  private final EventColumns columns;
  private final NaturalMerge merge = new NaturalMerge();
  private final Event unpacked = new Event();

  /** For each row of the columns where it stands packed. */
  private int[] numbers = new int[0];

  /** The rows that are left, in order. */
  private int[] order = new int[0];

  private int size;

  EventBatch(Dictionaries dictionaries) {
    this.columns = new EventColumns(dictionaries);
  }

  void clear() {
    packed.clear();
    size = 0;
  }

  void add(Event event) {
    packed.add(event);
  }

  void addAll(Slice slice, UserRanges.Range users) {
    packed.addAll(slice, users);
  }

  /** Adds the events of those users whose turn it is, with the ids of other dictionaries. */
  void addAll(Slice slice, StagedDictionaries.Ids ids, int round, int rounds) {
    packed.addAll(slice, ids, round, rounds);
  }

  /** Puts the events in the order of {@code shop.events}: by user, then time. */
  void sortForTable() {
    sort(
        (bytes, start) -> EventCodec.timeMicros(bytes, start) >> TIME_SHIFT,
        columns::compareByTime);
    size = packed.size();
  }

  /** Puts the events in order and leaves one of equal ones, giving each its identity. */
  void sortAndDeduplicate() {
    sort(
        (bytes, start) -> EventCodec.sourceHigh(bytes, start) >> SOURCE_SHIFT,
        columns::compareBySource);
    size = 0;
    for (int i = 0; i < packed.size(); i++) {
      int row = order[i];
      if (size > 0 && columns.same(order[size - 1], row)) {
        columns.addCopy(order[size - 1], row);
      } else {
        order[size++] = row;
      }
    }
    for (int from = 0; from < size; from += IDENTIFIED_AT_ONCE) {
      columns.identify(order, from, Math.min(size, from + IDENTIFIED_AT_ONCE));
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void read(int index, Event into) {
    columns.get(order[index], into);
    readSource(index, into.source);
  }

  /** Hands every event to the consumer, in order; the instance is reused. */
  void forEach(Consumer<Event> consumer) {
    for (int i = 0; i < size; i++) {
      read(i, unpacked);
      consumer.accept(unpacked);
    }
  }

  @Override
  public void assignSession(int index, long session, boolean isBot) {
    int row = order[index];
    columns.sessionId[row] = session;
    columns.flags[row] = EventFlags.withBot(columns.flags[row], isBot);
  }

  /** The events' fields, each at the row that {@link #order} names. */
  EventColumns columns() {
    return columns;
  }

  /** For each event its row; only the first {@link #size()} count. */
  int[] order() {
    return order;
  }

  void readSource(int index, Event.SourceSession into) {
    int row = order[index];
    switch (columns.sourceKind[row]) {
      case Event.SourceSession.UUID ->
          into.setUuid(columns.sourceHigh[row], columns.sourceLow[row]);
      case Event.SourceSession.TEXT -> packed.readSource(numbers[row], into);
      default -> into.clear();
    }
  }

  private void sort(PackedEvents.Hint hint, IntComparator ofOneUser) {
    unpack(hint);
    int start = 0;
    for (int row = 1; row <= packed.size(); row++) {
      if (row == packed.size() || columns.user[row] != columns.user[start]) {
        merge.sort(order, start, row, ofOneUser);
        start = row;
      }
    }
  }

  private void unpack(PackedEvents.Hint hint) {
    numbers = packed.byUser(hint);
    int rows = packed.size();
    columns.reserve(rows);
    if (order.length < rows) {
      order = new int[rows];
    }
    for (int row = 0; row < rows; row++) {
      packed.read(numbers[row], unpacked);
      columns.set(row, unpacked);
      order[row] = row;
    }
  }
}
