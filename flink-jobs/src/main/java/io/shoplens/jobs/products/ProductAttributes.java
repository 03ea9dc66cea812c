package io.shoplens.jobs.products;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.events.Event;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What the latest event says about each product, and the latest price above zero. Later is decided
 * by time, then event id, so that the order in which events or parts arrive does not matter.
 */
final class ProductAttributes {
  private static final int FIRST_SEEN = 0;
  private static final int LAST_SEEN = 1;
  private static final int LAST_EVENT = 2;
  private static final int CATEGORY_ID = 3;
  private static final int CODE_AND_BRAND = 4;
  private static final int PRICE_TIME = 5;
  private static final int PRICE_EVENT = 6;
  private static final int PRICE = 7;
  private static final int WIDTH = 8;
  private static final long[] UNSEEN = {
    Long.MAX_VALUE,
    Long.MIN_VALUE,
    Long.MIN_VALUE,
    Event.NO_CATEGORY,
    0,
    Long.MIN_VALUE,
    Long.MIN_VALUE,
    Event.NO_PRICE
  };

  private long[] values = new long[64 * WIDTH];
  private int size;

  void see(int product, EventSpan span, int i) {
    int at = reach(product);
    long time = span.timeMicros[i];
    long id = span.eventId[i];
    if (time < values[at + FIRST_SEEN]) {
      values[at + FIRST_SEEN] = time;
    }
    if (isLater(time, id, at + LAST_SEEN)) {
      values[at + LAST_SEEN] = time;
      values[at + LAST_EVENT] = id;
      values[at + CATEGORY_ID] = span.categoryId[i];
      values[at + CODE_AND_BRAND] = (long) span.categoryCode[i] << 32 | span.brand[i];
    }
    if (span.priceCents[i] > 0 && isLater(time, id, at + PRICE_TIME)) {
      values[at + PRICE_TIME] = time;
      values[at + PRICE_EVENT] = id;
      values[at + PRICE] = span.priceCents[i];
    }
  }

  long firstSeenMicros(int product) {
    return values[product * WIDTH + FIRST_SEEN];
  }

  long lastSeenMicros(int product) {
    return values[product * WIDTH + LAST_SEEN];
  }

  /** The latest event's category, {@link Event#NO_CATEGORY} for a product not seen yet. */
  long categoryId(int product) {
    return product < size ? values[product * WIDTH + CATEGORY_ID] : Event.NO_CATEGORY;
  }

  int categoryCode(int product) {
    return (int) (values[product * WIDTH + CODE_AND_BRAND] >>> 32);
  }

  int brand(int product) {
    return (int) values[product * WIDTH + CODE_AND_BRAND];
  }

  long priceCents(int product) {
    return values[product * WIDTH + PRICE];
  }

  void write(int product, DataOutput out) throws IOException {
    for (int i = 0; i < WIDTH; i++) {
      out.writeLong(values[product * WIDTH + i]);
    }
  }

  void merge(int product, DataInput in) throws IOException {
    int at = reach(product);
    long[] other = new long[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      other[i] = in.readLong();
    }
    values[at + FIRST_SEEN] = Math.min(values[at + FIRST_SEEN], other[FIRST_SEEN]);
    if (isLater(other[LAST_SEEN], other[LAST_EVENT], at + LAST_SEEN)) {
      System.arraycopy(other, LAST_SEEN, values, at + LAST_SEEN, PRICE_TIME - LAST_SEEN);
    }
    if (isLater(other[PRICE_TIME], other[PRICE_EVENT], at + PRICE_TIME)) {
      System.arraycopy(other, PRICE_TIME, values, at + PRICE_TIME, WIDTH - PRICE_TIME);
    }
  }

  private boolean isLater(long time, long eventId, int timeAt) {
    return time > values[timeAt] || (time == values[timeAt] && eventId > values[timeAt + 1]);
  }

  private int reach(int product) {
    int at = product * WIDTH;
    if (at >= values.length) {
      int capacity = values.length / WIDTH;
      values = Arrays.copyOf(values, Math.max(product + 1, capacity + capacity / 2) * WIDTH);
    }
    for (; size <= product; size++) {
      System.arraycopy(UNSEEN, 0, values, size * WIDTH, WIDTH);
    }
    return at;
  }
}
