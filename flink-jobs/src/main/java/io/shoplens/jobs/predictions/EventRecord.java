package io.shoplens.jobs.predictions;

import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.List;

/**
 * An event as the longs that features look at. Category codes are told by their hash, which needs
 * no dictionary to travel along.
 */
final class EventRecord {
  static final int USER = 0;
  static final int TIME = 1;
  static final int SESSION = 2;
  static final int TYPE = 3;
  static final int PRODUCT = 4;
  static final int PRICE = 5;
  static final int CATEGORY_CODE = 6;
  static final int HAS_BRAND = 7;
  static final int WIDTH = 8;

  /** The columns of {@code shop.events} in the order of the record. */
  static final List<String> COLUMNS =
      List.of(
          "user_id",
          "event_time",
          "session_id",
          "event_type",
          "product_id",
          "price",
          "category_code",
          "brand");

  /** The hash of a code or brand that is missing. */
  static final long UNKNOWN = new Dictionary().hash(Dictionary.UNKNOWN_ID);

  private EventRecord() {}

  /**
   * Unpacks a record.
   *
   * @param codes gives each category code a number; it grows
   */
  static void read(long[] records, int start, Long2IntOpenHashMap codes, Event into) {
    into.userId = records[start + USER];
    into.timeMicros = records[start + TIME];
    into.sessionId = records[start + SESSION];
    into.type = EventType.ofCode((int) records[start + TYPE]);
    into.productId = records[start + PRODUCT];
    into.priceCents = records[start + PRICE];
    into.categoryCode = codes.computeIfAbsent(records[start + CATEGORY_CODE], code -> codes.size());
    into.brand = Dictionary.UNKNOWN_ID + (int) records[start + HAS_BRAND];
  }

  /** Numbers of category codes, of which only the unknown one is known yet. */
  static Long2IntOpenHashMap codes() {
    Long2IntOpenHashMap codes = new Long2IntOpenHashMap();
    codes.put(UNKNOWN, Dictionary.UNKNOWN_ID);
    return codes;
  }
}
