package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.StableHash;
import io.shoplens.jobs.sessions.EventIdentity;

/** The fields of events, one array each; rows are compared here without making events of them. */
final class EventColumns {
  private final Dictionary categoryCodes;
  private final Dictionary brands;

  long[] time = new long[0];
  long[] user = new long[0];
  long[] product = new long[0];
  long[] category = new long[0];
  long[] price = new long[0];
  long[] sourceHigh = new long[0];
  long[] sourceLow = new long[0];
  long[] eventId = new long[0];
  long[] sessionId = new long[0];
  int[] code = new int[0];
  int[] brand = new int[0];
  int[] copies = new int[0];
  byte[] type = new byte[0];
  byte[] flags = new byte[0];
  byte[] sourceKind = new byte[0];

  EventColumns(Dictionaries dictionaries) {
    this.categoryCodes = dictionaries.categoryCodes();
    this.brands = dictionaries.brands();
  }

  /** Makes room for so many rows; what stood there is lost. */
  void reserve(int rows) {
    if (rows <= time.length) {
      return;
    }
    int capacity = rows + (rows >> 3);
    time = new long[capacity];
    user = new long[capacity];
    product = new long[capacity];
    category = new long[capacity];
    price = new long[capacity];
    sourceHigh = new long[capacity];
    sourceLow = new long[capacity];
    eventId = new long[capacity];
    sessionId = new long[capacity];
    code = new int[capacity];
    brand = new int[capacity];
    copies = new int[capacity];
    type = new byte[capacity];
    flags = new byte[capacity];
    sourceKind = new byte[capacity];
  }

  void set(int row, Event event) {
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
  }

  /** Fills all of the event but the text of its source session id. */
  void get(int row, Event into) {
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
  }

  /**
   * Gives rows their identity, that of {@link EventIdentity}: a step of the hash for all rows
   * before the next step, for the steps of one hash must wait for each other and those of many need
   * not.
   */
  void identify(int[] rows, int from, int to) {
    long[] hash = eventId;
    for (int i = from; i < to; i++) {
      int row = rows[i];
      long first = StableHash.add(StableHash.seed(), time[row]);
      hash[row] = StableHash.add(first, type[row]);
    }
    addAll(product, rows, from, to);
    addAll(category, rows, from, to);
    for (int i = from; i < to; i++) {
      int row = rows[i];
      long code = StableHash.add(hash[row], categoryCodes.hash(this.code[row]));
      hash[row] = StableHash.add(code, brands.hash(brand[row]));
    }
    addAll(price, rows, from, to);
    addAll(user, rows, from, to);
    for (int i = from; i < to; i++) {
      hash[rows[i]] = StableHash.add(hash[rows[i]], sourceKind[rows[i]]);
    }
    addAll(sourceHigh, rows, from, to);
    for (int i = from; i < to; i++) {
      hash[rows[i]] = StableHash.mix(StableHash.add(hash[rows[i]], sourceLow[rows[i]]));
    }
  }

  private void addAll(long[] column, int[] rows, int from, int to) {
    for (int i = from; i < to; i++) {
      eventId[rows[i]] = StableHash.add(eventId[rows[i]], column[rows[i]]);
    }
  }

  /** True if one is a duplicate of the other. */
  boolean same(int left, int right) {
    return time[left] == time[right]
        && product[left] == product[right]
        && type[left] == type[right]
        && sourceLow[left] == sourceLow[right]
        && sourceHigh[left] == sourceHigh[right]
        && sourceKind[left] == sourceKind[right]
        && user[left] == user[right]
        && category[left] == category[right]
        && code[left] == code[right]
        && brand[left] == brand[right]
        && price[left] == price[right];
  }

  /** An event that was there before stays so; that it was read again still changes its row. */
  void addCopy(int kept, int duplicate) {
    copies[kept] += copies[duplicate];
    flags[kept] = EventFlags.merged(flags[kept], flags[duplicate]);
  }

  /** Of one user's events: by time, type, then as by source. */
  int compareByTime(int left, int right) {
    int result = Long.compare(time[left], time[right]);
    if (result == 0) {
      result = Byte.compare(type[left], type[right]);
    }
    return result == 0 ? compareBySource(left, right) : result;
  }

  /** Of one user's events: the order of {@link io.shoplens.jobs.sessions.EventOrder}. */
  int compareBySource(int left, int right) {
    int result = Byte.compare(sourceKind[left], sourceKind[right]);
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
      result = Long.compare(categoryCodes.hash(code[left]), categoryCodes.hash(code[right]));
    }
    if (result == 0) {
      result = Long.compare(brands.hash(brand[left]), brands.hash(brand[right]));
    }
    return result == 0 ? Long.compare(price[left], price[right]) : result;
  }
}
