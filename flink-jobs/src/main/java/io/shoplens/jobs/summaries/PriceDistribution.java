package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.RowSink;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;

/** How often each price occurs, in the order of prices, and the exact statistics that follow. */
final class PriceDistribution {
  private long[] cents = new long[64];
  private long[] cumulative = new long[64];
  private int size;
  private final BigSum sum = new BigSum();
  private final BigSum squares = new BigSum();

  /** Adds the next price, not smaller than the one before. */
  void add(long priceCents, long count) {
    if (size == cents.length) {
      cents = Arrays.copyOf(cents, size * 2);
      cumulative = Arrays.copyOf(cumulative, size * 2);
    }
    cents[size] = priceCents;
    cumulative[size] = events() + count;
    size++;
    sum.add(priceCents, count);
    squares.addSquares(priceCents, count);
  }

  void clear() {
    size = 0;
    sum.clear();
    squares.clear();
  }

  void emit(String categoryCode, String eventType, RowSink sink) {
    sink.row(
        categoryCode,
        eventType,
        events(),
        money(cents[0]),
        percentile(5),
        percentile(25),
        percentile(50),
        percentile(75),
        percentile(95),
        money(cents[size - 1]),
        new BigDecimal(sum.value(), 2).doubleValue() / events(),
        standardDeviation());
  }

  long events() {
    return size == 0 ? 0 : cumulative[size - 1];
  }

  /** Nearest rank: the smallest price that at least so many percent do not exceed. */
  private BigDecimal percentile(int percent) {
    long rank = (events() * percent + 99) / 100;
    int found = Arrays.binarySearch(cumulative, 0, size, rank);
    return money(cents[found >= 0 ? found : -found - 1]);
  }

  /** Of the population, from √(n·Σp² − (Σp)²) / n, whose root is taken of an exact number. */
  private double standardDeviation() {
    BigInteger n = BigInteger.valueOf(events());
    BigInteger spread = n.multiply(squares.value()).subtract(sum.value().pow(2));
    return Math.sqrt(new BigDecimal(spread, 4).doubleValue()) / events();
  }

  private static BigDecimal money(long priceCents) {
    return BigDecimal.valueOf(priceCents, 2);
  }
}
