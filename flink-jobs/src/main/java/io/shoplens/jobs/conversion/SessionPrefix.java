package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a session's first events tell, at most {@link Landmark#MOST_EVENTS} of them. */
final class SessionPrefix {
  private static final double CENTS = 100;

  private final long[] products = new long[Landmark.MOST_EVENTS];
  private final long[] categories = new long[Landmark.MOST_EVENTS];
  private final Level price = new Level();
  private final Level conversion = new Level();
  private final Level popularity = new Level();
  private int events;
  private int unknownBrands;
  private int seenBefore;
  private long startedMicros;
  private long beforeLastMicros;
  private long lastMicros;

  void add(Event event, ProductCounts product, ProductCounts shop, boolean wasSeenBefore) {
    startedMicros = events == 0 ? event.timeMicros : startedMicros;
    beforeLastMicros = lastMicros;
    lastMicros = event.timeMicros;
    products[events] = event.productId;
    categories[events] = event.categoryCode;
    events++;
    unknownBrands += event.brand == Dictionary.UNKNOWN_ID ? 1 : 0;
    seenBefore += wasSeenBefore ? 1 : 0;
    conversion.add(ProductScores.conversion(product, shop));
    popularity.add(ProductScores.popularity(product, shop));
    if (event.hasPositivePrice()) {
      price.add(event.priceCents / CENTS);
    }
  }

  double minutes() {
    return seconds(startedMicros, lastMicros) / 60;
  }

  double meanGapSeconds() {
    return seconds(startedMicros, lastMicros) / (events - 1);
  }

  double lastGapSeconds() {
    return seconds(beforeLastMicros, lastMicros);
  }

  int products() {
    return distinct(products);
  }

  int categories() {
    return distinct(categories);
  }

  /** Events of a product met before in this session, but not in the event just before. */
  int returns() {
    int moves = 1;
    for (int i = 1; i < events; i++) {
      moves += products[i] != products[i - 1] ? 1 : 0;
    }
    return moves - products();
  }

  Level price() {
    return price;
  }

  /** Of the products, an event each. */
  Level conversion() {
    return conversion;
  }

  /** Of the products, an event each. */
  Level popularity() {
    return popularity;
  }

  double shareWithoutPrice() {
    return share(events - price.count());
  }

  double shareOfUnknownCategory() {
    int unknown = 0;
    for (int i = 0; i < events; i++) {
      unknown += categories[i] == Dictionary.UNKNOWN_ID ? 1 : 0;
    }
    return share(unknown);
  }

  double shareOfUnknownBrand() {
    return share(unknownBrands);
  }

  double shareSeenBefore() {
    return share(seenBefore);
  }

  /** Category codes are written as text: a restored job has another dictionary. */
  void write(DataOutput out, Dictionary categoryCodes) throws IOException {
    out.writeByte(events);
    for (int i = 0; i < events; i++) {
      out.writeLong(products[i]);
      byte[] code = categoryCodes.text((int) categories[i]).getBytes(StandardCharsets.UTF_8);
      out.writeInt(code.length);
      out.write(code);
    }
    price.write(out);
    conversion.write(out);
    popularity.write(out);
    out.writeByte(unknownBrands);
    out.writeByte(seenBefore);
    out.writeLong(startedMicros);
    out.writeLong(beforeLastMicros);
    out.writeLong(lastMicros);
  }

  void read(DataInput in, Dictionary categoryCodes) throws IOException {
    events = in.readByte();
    for (int i = 0; i < events; i++) {
      products[i] = in.readLong();
      byte[] code = new byte[in.readInt()];
      in.readFully(code);
      categories[i] = categoryCodes.idOf(code, 0, code.length);
    }
    price.read(in);
    conversion.read(in);
    popularity.read(in);
    unknownBrands = in.readByte();
    seenBefore = in.readByte();
    startedMicros = in.readLong();
    beforeLastMicros = in.readLong();
    lastMicros = in.readLong();
  }

  private int distinct(long[] values) {
    int distinct = 0;
    for (int i = 0; i < events; i++) {
      int first = 0;
      while (values[first] != values[i]) {
        first++;
      }
      distinct += first == i ? 1 : 0;
    }
    return distinct;
  }

  private double share(int count) {
    return (double) count / events;
  }

  private static double seconds(long fromMicros, long toMicros) {
    return (double) (toMicros - fromMicros) / Times.MICROS_PER_SECOND;
  }
}
