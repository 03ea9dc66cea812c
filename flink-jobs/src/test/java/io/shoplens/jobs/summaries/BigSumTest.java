package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class BigSumTest {

  @Property(tries = 300)
  void sumsAreThoseOfBigIntegersHoweverLarge(
      @ForAll @Size(max = 20) List<@LongRange(min = 1, max = 999_999_999_999L) Long> prices,
      @ForAll @LongRange(min = 1, max = 10_000_000_000L) long count) {
    BigSum sum = new BigSum();
    BigSum squares = new BigSum();
    BigInteger expected = BigInteger.ZERO;
    BigInteger expectedSquares = BigInteger.ZERO;
    for (long price : prices) {
      sum.add(price, count);
      squares.addSquares(price, count);
      BigInteger total = BigInteger.valueOf(price).multiply(BigInteger.valueOf(count));
      expected = expected.add(total);
      expectedSquares = expectedSquares.add(total.multiply(BigInteger.valueOf(price)));
    }

    assertThat(sum.value()).isEqualTo(expected);
    assertThat(squares.value()).isEqualTo(expectedSquares);
    sum.clear();
    assertThat(sum.value()).isZero();
  }
}
