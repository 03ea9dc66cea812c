package io.shoplens.jobs.conversion;

import io.shoplens.jobs.cells.Cells;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Running totals by product and day in arrays: 20 bytes for each day on which a product was met.
 */
final class CountedProducts implements ProductHistory {
  private static final int PRODUCT = 0;
  private static final int DAY = 1;
  private static final int VIEWS = 0;
  private static final int PURCHASES = 1;
  private static final int UNKNOWN = -1;

  /** The number of each product, in the order of their ids. */
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();

  /** Where each product's days start; one more closes the last. */
  private final IntArrayList starts = new IntArrayList();

  private final int[] days;
  private final long[] views;
  private final long[] purchases;
  private final NavigableMap<Integer, ProductCounts> shop = new TreeMap<>();

  /**
   * @param cells views and purchases by product and day
   */
  CountedProducts(Cells cells) {
    numbers.defaultReturnValue(UNKNOWN);
    days = new int[cells.size()];
    views = new long[cells.size()];
    purchases = new long[cells.size()];
    int at = 0;
    for (int cell : cells.sorted()) {
      put(at++, cells, cell);
    }
    starts.add(at);
    sumUpDays();
  }

  @Override
  public ProductCounts before(int epochDay, long productId) {
    int number = numbers.get(productId);
    if (number == UNKNOWN) {
      return ProductCounts.NONE;
    }
    int start = starts.getInt(number);
    int found = Arrays.binarySearch(days, start, starts.getInt(number + 1), epochDay);
    int last = (found < 0 ? ~found : found) - 1;
    return last < start ? ProductCounts.NONE : new ProductCounts(views[last], purchases[last]);
  }

  @Override
  public ProductCounts before(int epochDay) {
    Map.Entry<Integer, ProductCounts> last = shop.lowerEntry(epochDay);
    return last == null ? ProductCounts.NONE : last.getValue();
  }

  private void put(int at, Cells cells, int cell) {
    ProductCounts counts = new ProductCounts(cells.sum(cell, VIEWS), cells.sum(cell, PURCHASES));
    boolean isNew = numbers.putIfAbsent(cells.key(cell, PRODUCT), starts.size()) == UNKNOWN;
    if (isNew) {
      starts.add(at);
    }
    days[at] = (int) cells.key(cell, DAY);
    views[at] = counts.views() + (isNew ? 0 : views[at - 1]);
    purchases[at] = counts.purchases() + (isNew ? 0 : purchases[at - 1]);
    shop.merge(days[at], counts, ProductCounts::plus);
  }

  private void sumUpDays() {
    ProductCounts sum = ProductCounts.NONE;
    for (Map.Entry<Integer, ProductCounts> day : shop.entrySet()) {
      sum = sum.plus(day.getValue());
      day.setValue(sum);
    }
  }
}
