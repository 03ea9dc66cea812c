package io.shoplens.jobs.products;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.PairedCounts;
import io.shoplens.jobs.events.Event;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * For each product its counters, what its latest event says about it, and the latest price above
 * zero. Later is decided by time, then event id, so that the order in which events or parts arrive
 * does not matter. What every event reads lies together in the product's cell; what only a later
 * event or a purchase touches lies apart.
 */
final class ProductRecords implements Mergeable {
  static final int VIEWS = 0;
  static final int CARTS = 1;
  static final int REMOVES = 2;
  static final int PURCHASES = 3;

  /** Customers, and above them the latest one's number, which is nothing to others. */
  private static final int CUSTOMERS = 2;

  private static final int FIRST_SEEN = 3;
  private static final int LAST_SEEN = 4;
  private static final int PRICE_TIME = 5;
  private static final int CATEGORY_ID = 6;
  private static final int OFTEN = 7;

  private static final int REVENUE = 0;
  private static final int LAST_EVENT = 1;
  private static final int CODE_AND_BRAND = 2;
  private static final int PRICE_EVENT = 3;
  private static final int PRICE = 4;
  private static final int SELDOM = 5;

  private static final long LOW = 0xFFFFFFFFL;

  private final Cells often = new Cells(1, OFTEN);
  private long[] seldom = new long[64 * SELDOM];
  private int size;

  int size() {
    return size;
  }

  /** The number of a product, made when it is new. */
  int find(long productId) {
    int found = often.cell(productId);
    appendNew();
    return found;
  }

  /** The same for all events of a span. */
  void find(EventSpan span, int[] into) {
    often.cells(span.size(), span.productId, into);
    appendNew();
  }

  /** Counts an event that is no bot's. */
  void count(int product, EventSpan span, int i) {
    int type = span.type[i];
    often.add(product, PairedCounts.sum(type), PairedCounts.one(type));
    if (span.revenueCents[i] != 0) {
      seldom[product * SELDOM + REVENUE] += span.revenueCents[i];
    }
    long customers = often.sum(product, CUSTOMERS);
    long visitor = span.visitor[i] & LOW;
    if (customers >>> Integer.SIZE != visitor) {
      often.set(product, CUSTOMERS, visitor << Integer.SIZE | ((customers & LOW) + 1));
    }
  }

  void see(int product, EventSpan span, int i) {
    long time = span.timeMicros[i];
    if (time < often.sum(product, FIRST_SEEN)) {
      often.set(product, FIRST_SEEN, time);
    }
    if (time >= often.sum(product, LAST_SEEN)) {
      long codeAndBrand = (long) span.categoryCode[i] << Integer.SIZE | span.brand[i];
      seeLater(product, time, span.eventId[i], span.categoryId[i], codeAndBrand);
    }
    if (span.priceCents[i] > 0 && time >= often.sum(product, PRICE_TIME)) {
      seePrice(product, time, span.eventId[i], span.priceCents[i]);
    }
  }

  long productId(int product) {
    return often.key(product, 0);
  }

  /** Events of one type. */
  long events(int product, int type) {
    return PairedCounts.count(often.sum(product, PairedCounts.sum(type)), type);
  }

  long customers(int product) {
    return often.sum(product, CUSTOMERS) & LOW;
  }

  long revenueCents(int product) {
    return seldom[product * SELDOM + REVENUE];
  }

  long firstSeenMicros(int product) {
    return often.sum(product, FIRST_SEEN);
  }

  long lastSeenMicros(int product) {
    return often.sum(product, LAST_SEEN);
  }

  /** The latest event's category, {@link Event#NO_CATEGORY} before the first. */
  long categoryId(int product) {
    return often.sum(product, CATEGORY_ID);
  }

  int categoryCode(int product) {
    return (int) (seldom[product * SELDOM + CODE_AND_BRAND] >>> Integer.SIZE);
  }

  int brand(int product) {
    return (int) seldom[product * SELDOM + CODE_AND_BRAND];
  }

  long priceCents(int product) {
    return seldom[product * SELDOM + PRICE];
  }

  /** All products in the order of their ids. */
  int[] sorted() {
    return often.sorted();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    often.write(out);
    for (int i = 0; i < size * SELDOM; i++) {
      out.writeLong(seldom[i]);
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    ProductRecords others = new ProductRecords();
    others.often.merge(in);
    others.size = others.often.size();
    others.seldom = new long[others.size * SELDOM];
    for (int i = 0; i < others.size * SELDOM; i++) {
      others.seldom[i] = in.readLong();
    }
    for (int other = 0; other < others.size; other++) {
      merge(find(others.productId(other)), others, other);
    }
  }

  private void merge(int product, ProductRecords others, int other) {
    for (int sum = 0; sum < CUSTOMERS; sum++) {
      often.add(product, sum, others.often.sum(other, sum));
    }
    often.add(product, CUSTOMERS, others.customers(other));
    seldom[product * SELDOM + REVENUE] += others.revenueCents(other);
    often.set(
        product, FIRST_SEEN, Math.min(firstSeenMicros(product), others.firstSeenMicros(other)));
    int from = other * SELDOM;
    seeLater(
        product,
        others.lastSeenMicros(other),
        others.seldom[from + LAST_EVENT],
        others.categoryId(other),
        others.seldom[from + CODE_AND_BRAND]);
    seePrice(
        product,
        others.often.sum(other, PRICE_TIME),
        others.seldom[from + PRICE_EVENT],
        others.priceCents(other));
  }

  private void seeLater(int product, long time, long eventId, long category, long codeAndBrand) {
    if (isLater(product, LAST_SEEN, LAST_EVENT, time, eventId)) {
      often.set(product, LAST_SEEN, time);
      often.set(product, CATEGORY_ID, category);
      seldom[product * SELDOM + LAST_EVENT] = eventId;
      seldom[product * SELDOM + CODE_AND_BRAND] = codeAndBrand;
    }
  }

  private void seePrice(int product, long time, long eventId, long priceCents) {
    if (isLater(product, PRICE_TIME, PRICE_EVENT, time, eventId)) {
      often.set(product, PRICE_TIME, time);
      seldom[product * SELDOM + PRICE_EVENT] = eventId;
      seldom[product * SELDOM + PRICE] = priceCents;
    }
  }

  private boolean isLater(int product, int timeSum, int eventPlace, long time, long eventId) {
    long own = often.sum(product, timeSum);
    return time > own || (time == own && eventId > seldom[product * SELDOM + eventPlace]);
  }

  private void appendNew() {
    while (size < often.size()) {
      append(size++);
    }
  }

  private void append(int product) {
    if (size * SELDOM > seldom.length) {
      seldom = Arrays.copyOf(seldom, (size + size / 2) * SELDOM);
    }
    often.set(product, FIRST_SEEN, Long.MAX_VALUE);
    often.set(product, LAST_SEEN, Long.MIN_VALUE);
    often.set(product, PRICE_TIME, Long.MIN_VALUE);
    often.set(product, CATEGORY_ID, Event.NO_CATEGORY);
    int at = product * SELDOM;
    seldom[at + LAST_EVENT] = Long.MIN_VALUE;
    seldom[at + PRICE_EVENT] = Long.MIN_VALUE;
    seldom[at + PRICE] = Event.NO_PRICE;
  }
}
