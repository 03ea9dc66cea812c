package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.events.Event;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PriceSumsTest {
  @Property(tries = 200)
  void meanAndDeviationAreThoseOfPlainArithmetic(
      @ForAll @Size(min = 1, max = 300) List<@LongRange(min = 1, max = 500_000_00) Long> cents) {
    PriceReference.Entry entry = entryOf(sumsOf(cents));

    double mean = cents.stream().mapToDouble(PriceSums::logOf).average().orElse(0);
    double variance =
        cents.stream()
            .mapToDouble(price -> (PriceSums.logOf(price) - mean) * (PriceSums.logOf(price) - mean))
            .average()
            .orElse(0);
    assertThat(entry.count()).isEqualTo(cents.size());
    assertThat(entry.mean()).isCloseTo(mean, within(1e-7));
    assertThat(entry.deviation()).isCloseTo(Math.sqrt(variance), within(1e-7));
  }

  @Test
  void equalPricesHaveNoDeviationAtAll() {
    assertThat(entryOf(sumsOf(List.of(999L, 999L, 999L))).deviation()).isZero();
  }

  @Test
  void tinyDifferencesAndTheSmallestAndLargestPriceKeepTheirDigits() {
    for (List<Long> pair : List.of(List.of(257_400L, 257_401L), List.of(1L, 999_999_999_999L))) {
      PriceReference.Entry entry = entryOf(sumsOf(pair));

      double low = Math.log(pair.get(0) / 100.0);
      double high = Math.log(pair.get(1) / 100.0);
      assertThat(entry.mean()).isCloseTo((low + high) / 2, within(1e-8));
      assertThat(entry.deviation()).isCloseTo((high - low) / 2, within(1e-8));
    }
  }

  @Test
  void missingZeroAndNegativePricesAndMissingCategoriesAreLeftOut() {
    PriceSums sums = sumsOf(List.of(0L, -5L, Event.NO_PRICE));
    Event event = new Event();
    event.priceCents = 100;
    sums.event(event);

    assertThat(sums.entries()).isEmpty();
  }

  @Test
  void partsAddUpToTheSameDigits() throws IOException {
    PriceSums whole = sumsOf(List.of(123L, 456L, 789L, 1_000_000L));
    PriceSums merged = sumsOf(List.of(789L, 123L));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sumsOf(List.of(1_000_000L, 456L)).write(new DataOutputStream(bytes));
    merged.merge(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(merged.entries()).isEqualTo(whole.entries());
  }

  @Test
  void aPriceBeyondThreeDeviationsIsAnOutlierOnBothSides() {
    TreeMap<Long, PriceReference.Entry> entries = new TreeMap<>();
    entries.put(5L, new PriceReference.Entry(100, Math.log(100), .5));
    PriceReference reference = new PriceReference(1, entries);

    assertThat(reference.isOutlier(event(10_000))).isFalse();
    assertThat(reference.isOutlier(event((long) (10_000 * Math.exp(1.49))))).isFalse();
    assertThat(reference.isOutlier(event((long) (10_000 * Math.exp(1.51))))).isTrue();
    assertThat(reference.isOutlier(event((long) (10_000 * Math.exp(-1.51))))).isTrue();
    assertThat(reference.isOutlier(event(0))).isFalse();
    assertThat(PriceReference.none().isOutlier(event(10_000))).isFalse();
  }

  private static PriceSums sumsOf(List<Long> cents) {
    PriceSums sums = new PriceSums();
    cents.forEach(price -> sums.event(event(price)));
    return sums;
  }

  private static PriceReference.Entry entryOf(PriceSums sums) {
    return sums.entries().firstEntry().getValue();
  }

  private static Event event(long cents) {
    Event event = new Event();
    event.categoryId = 5;
    event.priceCents = cents;
    return event;
  }
}
