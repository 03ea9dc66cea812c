package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.sessions.EventIdentity;
import io.shoplens.jobs.sessions.SortedEvents;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import java.util.Arrays;

/**
 * The events of one bucket or day as arrays of primitives, one per field, reused from bucket to
 * bucket. Sorting moves only an index; deduplication adds the copies of equal neighbours up.
 */
final class EventBatch implements SortedEvents {
  private static final int FIRST_CAPACITY = 1 << 16;

  private final Dictionaries dictionaries;
  private long[] time = new long[FIRST_CAPACITY];
  private long[] user = new long[FIRST_CAPACITY];
  private long[] product = new long[FIRST_CAPACITY];
  private long[] category = new long[FIRST_CAPACITY];
  private long[] price = new long[FIRST_CAPACITY];
  private long[] sourceHigh = new long[FIRST_CAPACITY];
  private long[] sourceLow = new long[FIRST_CAPACITY];
  private long[] eventId = new long[FIRST_CAPACITY];
  private long[] sessionId = new long[FIRST_CAPACITY];
  private int[] code = new int[FIRST_CAPACITY];
  private int[] brand = new int[FIRST_CAPACITY];
  private int[] copies = new int[FIRST_CAPACITY];
  private int[] text = new int[FIRST_CAPACITY];
  private byte[] type = new byte[FIRST_CAPACITY];
  private byte[] flags = new byte[FIRST_CAPACITY];
  private byte[] sourceKind = new byte[FIRST_CAPACITY];
  private int[] order = new int[0];
  private final SourceTexts texts = new SourceTexts();
  private int stored;
  private int size;

  EventBatch(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  void clear() {
    stored = 0;
    size = 0;
    texts.clear();
  }

  void add(Event event) {
    if (stored == time.length) {
      grow();
    }
    int row = stored++;
    time[row] = event.timeMicros;
    user[row] = event.userId;
    product[row] = event.productId;
    category[row] = event.categoryId;
    price[row] = event.priceCents;
    sourceHigh[row] = event.source.high;
    sourceLow[row] = event.source.low;
    eventId[row] = event.eventId;
    sessionId[row] = event.sessionId;
    code[row] = event.categoryCode;
    brand[row] = event.brand;
    copies[row] = event.copies;
    type[row] = event.type.code();
    flags[row] = EventFlags.of(event);
    sourceKind[row] = event.source.kind;
    text[row] = texts.add(event.source);
  }

  /** Puts the events in the order of {@code shop.events}: by user, then time. */
  void sortForTable() {
    sortIndex(this::compareByTime);
    size = stored;
  }

  /** Puts the events in order and leaves one of equal ones, giving each its identity. */
  void sortAndDeduplicate() {
    sortIndex(this::compareRows);
    Event kept = new Event();
    Event next = new Event();
    size = 0;
    for (int i = 0; i < stored; i++) {
      readRow(order[i], next);
      if (size > 0 && EventIdentity.same(kept, next)) {
        addCopy(order[size - 1], order[i]);
      } else {
        eventId[order[i]] = EventIdentity.of(next, dictionaries);
        order[size++] = order[i];
        kept.copyFrom(next);
      }
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void read(int index, Event into) {
    readRow(order[index], into);
  }

  @Override
  public void assignSession(int index, long session, boolean isBot) {
    int row = order[index];
    sessionId[row] = session;
    flags[row] = EventFlags.withBot(flags[row], isBot);
  }

  long timeMicros(int index) {
    return time[order[index]];
  }

  long userId(int index) {
    return user[order[index]];
  }

  long productId(int index) {
    return product[order[index]];
  }

  long categoryId(int index) {
    return category[order[index]];
  }

  long priceCents(int index) {
    return price[order[index]];
  }

  long eventId(int index) {
    return eventId[order[index]];
  }

  long sessionId(int index) {
    return sessionId[order[index]];
  }

  int categoryCode(int index) {
    return code[order[index]];
  }

  int brand(int index) {
    return brand[order[index]];
  }

  int copies(int index) {
    return copies[order[index]];
  }

  /** The code of an {@link EventType}. */
  byte type(int index) {
    return type[order[index]];
  }

  boolean isBot(int index) {
    return EventFlags.isBot(flags[order[index]]);
  }

  /** One of the kinds of {@link Event.SourceSession}. */
  byte sourceKind(int index) {
    return sourceKind[order[index]];
  }

  long sourceHigh(int index) {
    return sourceHigh[order[index]];
  }

  long sourceLow(int index) {
    return sourceLow[order[index]];
  }

  /** The source session id alone, for those that are texts. */
  void readSource(int index, Event.SourceSession into) {
    readSourceOfRow(order[index], into);
  }

  private void readRow(int row, Event into) {
    into.timeMicros = time[row];
    into.userId = user[row];
    into.productId = product[row];
    into.categoryId = category[row];
    into.priceCents = price[row];
    into.eventId = eventId[row];
    into.sessionId = sessionId[row];
    into.categoryCode = code[row];
    into.brand = brand[row];
    into.copies = copies[row];
    into.type = EventType.ofCode(type[row]);
    EventFlags.apply(flags[row], into);
    readSourceOfRow(row, into.source);
  }

  private void readSourceOfRow(int row, Event.SourceSession into) {
    switch (sourceKind[row]) {
      case Event.SourceSession.UUID -> into.setUuid(sourceHigh[row], sourceLow[row]);
      case Event.SourceSession.TEXT -> texts.read(text[row], into);
      default -> into.clear();
    }
  }

  /** An event that was there before stays so; that it was read again still changes its row. */
  private void addCopy(int kept, int duplicate) {
    copies[kept] += copies[duplicate];
    flags[kept] = EventFlags.merged(flags[kept], flags[duplicate]);
  }

  private void sortIndex(IntComparator comparator) {
    if (order.length < stored) {
      order = new int[time.length];
    }
    for (int i = 0; i < stored; i++) {
      order[i] = i;
    }
    IntArrays.mergeSort(order, 0, stored, comparator);
  }

  private int compareByTime(int left, int right) {
    int result = Long.compare(user[left], user[right]);
    if (result == 0) {
      result = Long.compare(time[left], time[right]);
    }
    if (result == 0) {
      result = Byte.compare(type[left], type[right]);
    }
    return result == 0 ? compareRows(left, right) : result;
  }

  /** The order of {@link io.shoplens.jobs.sessions.EventOrder}, on arrays. */
  private int compareRows(int left, int right) {
    int result = Long.compare(user[left], user[right]);
    if (result == 0) {
      result = Byte.compare(sourceKind[left], sourceKind[right]);
    }
    if (result == 0) {
      result = Long.compare(sourceHigh[left], sourceHigh[right]);
    }
    if (result == 0) {
      result = Long.compare(sourceLow[left], sourceLow[right]);
    }
    if (result == 0) {
      result = Long.compare(time[left], time[right]);
    }
    if (result == 0) {
      result = Byte.compare(type[left], type[right]);
    }
    return result == 0 ? compareContent(left, right) : result;
  }

  private int compareContent(int left, int right) {
    int result = Long.compare(product[left], product[right]);
    if (result == 0) {
      result = Long.compare(category[left], category[right]);
    }
    if (result == 0) {
      result =
          Long.compare(
              dictionaries.categoryCodes().hash(code[left]),
              dictionaries.categoryCodes().hash(code[right]));
    }
    if (result == 0) {
      result =
          Long.compare(
              dictionaries.brands().hash(brand[left]), dictionaries.brands().hash(brand[right]));
    }
    return result == 0 ? Long.compare(price[left], price[right]) : result;
  }

  private void grow() {
    int capacity = time.length * 2;
    time = Arrays.copyOf(time, capacity);
    user = Arrays.copyOf(user, capacity);
    product = Arrays.copyOf(product, capacity);
    category = Arrays.copyOf(category, capacity);
    price = Arrays.copyOf(price, capacity);
    sourceHigh = Arrays.copyOf(sourceHigh, capacity);
    sourceLow = Arrays.copyOf(sourceLow, capacity);
    eventId = Arrays.copyOf(eventId, capacity);
    sessionId = Arrays.copyOf(sessionId, capacity);
    code = Arrays.copyOf(code, capacity);
    brand = Arrays.copyOf(brand, capacity);
    copies = Arrays.copyOf(copies, capacity);
    text = Arrays.copyOf(text, capacity);
    type = Arrays.copyOf(type, capacity);
    flags = Arrays.copyOf(flags, capacity);
    sourceKind = Arrays.copyOf(sourceKind, capacity);
  }
}
