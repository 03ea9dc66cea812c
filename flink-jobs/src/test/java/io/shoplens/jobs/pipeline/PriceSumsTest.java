package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.events.Event;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PriceSumsTest {
  private static final long CATEGORY = 10;

  @Test
  void equalPricesDeviateByNothing() {
    assertThat(entry(LongStream.generate(() -> 19_057).limit(1_000)).deviation()).isZero();
  }

  @Test
  void tinyDeviationsKeepTheirDigits() {
    PriceReference.Entry entry = entry(LongStream.of(257_400, 257_401));

    double low = Math.log(2574.00);
    double high = Math.log(2574.01);
    assertThat(entry.mean()).isCloseTo((low + high) / 2, within(1e-8));
    assertThat(entry.deviation()).isCloseTo((high - low) / 2, within(1e-8));
  }

  @Test
  void largestAndSmallestPriceFit() {
    PriceReference.Entry entry = entry(LongStream.of(1, 999_999_999_999L));

    double low = Math.log(0.01);
    double high = Math.log(9_999_999_999.99);
    assertThat(entry.mean()).isCloseTo((low + high) / 2, within(1e-8));
    assertThat(entry.deviation()).isCloseTo((high - low) / 2, within(1e-8));
  }

  private static PriceReference.Entry entry(LongStream cents) {
    PriceSums sums = new PriceSums();
    cents.forEach(
        price -> {
          Event event = new Event();
          event.categoryId = CATEGORY;
          event.priceCents = price;
          sums.event(event);
        });
    return Objects.requireNonNull(sums.entries().get(CATEGORY));
  }
}
