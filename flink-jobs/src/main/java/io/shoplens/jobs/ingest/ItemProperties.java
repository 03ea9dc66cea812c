package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Event;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Category and price of RetailRocket's items at any moment. */
final class ItemProperties {
  private static final byte[] CATEGORY = "categoryid".getBytes(StandardCharsets.US_ASCII);

  /** The property that behaves as a price; all names but two are numbers. */
  private static final byte[] PRICE = "790".getBytes(StandardCharsets.US_ASCII);

  private final AsOfValues categories;
  private final AsOfValues prices;

  private ItemProperties(AsOfValues categories, AsOfValues prices) {
    this.categories = categories;
    this.prices = prices;
  }

  static ItemProperties load(List<InputFile> files, SideFileReport.Builder report) {
    AsOfValues.Builder categories = new AsOfValues.Builder();
    AsOfValues.Builder prices = new AsOfValues.Builder();
    FieldSplitter fields = new FieldSplitter(4);
    for (InputFile file : files) {
      SideFiles.forEachLine(
          file,
          report,
          (bytes, from, to) ->
              fields.split(bytes, from, to) == null && addRow(fields, categories, prices));
    }
    return new ItemProperties(categories.build(), prices.build());
  }

  /** The item's category at that time, or {@link Event#NO_CATEGORY}. */
  long categoryAt(long item, long millis) {
    long found = categories.at(item, millis);
    return found == AsOfValues.NONE ? Event.NO_CATEGORY : found;
  }

  /** The item's price at that time in cents, or {@link Event#NO_PRICE}. */
  long priceCentsAt(long item, long millis) {
    long found = prices.at(item, millis);
    return found == AsOfValues.NONE ? Event.NO_PRICE : found;
  }

  private static boolean addRow(
      FieldSplitter fields, AsOfValues.Builder categories, AsOfValues.Builder prices) {
    byte[] bytes = fields.bytes();
    boolean isCategory = is(CATEGORY, fields);
    if (!isCategory && !is(PRICE, fields)) {
      return true;
    }
    long time = Numbers.id(bytes, fields.start(0), fields.end(0));
    long item = Numbers.id(bytes, fields.start(1), fields.end(1));
    long value =
        isCategory
            ? Numbers.id(bytes, fields.start(3), fields.end(3))
            : cents(bytes, fields.start(3), fields.end(3));
    if (time < 0 || item < 0 || value == Numbers.BAD_ID || value == Numbers.BAD_PRICE) {
      return false;
    }
    (isCategory ? categories : prices).add(item, time, value);
    return true;
  }

  private static boolean is(byte[] property, FieldSplitter fields) {
    return Arrays.equals(
        property, 0, property.length, fields.bytes(), fields.start(2), fields.end(2));
  }

  /** The first number among the tokens of a value: {@code n277.200} is 277.20. */
  static long cents(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int end = at;
      while (end < to && bytes[end] != ' ') {
        end++;
      }
      if (bytes[at] == 'n' && end > at) {
        return Numbers.cents(bytes, at + 1, end);
      }
      at = end + 1;
    }
    return Numbers.BAD_PRICE;
  }
}
