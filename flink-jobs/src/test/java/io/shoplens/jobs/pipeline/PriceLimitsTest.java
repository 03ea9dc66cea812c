package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Event;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** The limits flag exactly the events that the reference flags. */
final class PriceLimitsTest {
  private static final long CATEGORY = 7;

  @Property
  void limitsSayWhatTheReferenceSays(
      @ForAll @DoubleRange(min = -4, max = 20) double mean,
      @ForAll @DoubleRange(min = 0, max = 3) double deviation,
      @ForAll @LongRange(min = -5, max = 1_000_000_000_000L) long anyPrice,
      @ForAll @LongRange(min = -3, max = 3) long step) {
    TreeMap<Long, PriceReference.Entry> entries = new TreeMap<>();
    entries.put(CATEGORY, new PriceReference.Entry(10, mean, deviation));
    PriceReference reference = new PriceReference(1, entries);
    PriceLimits limits = new PriceLimits(reference);

    long low = (long) (100 * Math.exp(mean - 3 * deviation)) + step;
    long high = (long) (100 * Math.exp(mean + 3 * deviation)) + step;
    long middle = (long) (100 * Math.exp(mean)) + step;
    for (long price : new long[] {anyPrice, low, high, middle, Event.NO_PRICE, 1}) {
      Event event = new Event();
      event.categoryId = CATEGORY;
      event.priceCents = price;
      assertThat(limits.isOutlier(CATEGORY, price))
          .as("price %s", price)
          .isEqualTo(reference.isOutlier(event));
    }
    assertThat(limits.isOutlier(CATEGORY + 1, low)).isFalse();
    assertThat(limits.isOutlier(Event.NO_CATEGORY, low)).isFalse();
  }
}
