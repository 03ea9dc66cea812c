package io.shoplens.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CsvBytesTest {
  @Property
  void numbersReadLikeTheirStrings(@ForAll long number, @ForAll int small) {
    long safe = number == Long.MIN_VALUE ? 0 : number;
    assertThat(text(new CsvBytes(1).append(safe))).isEqualTo(Long.toString(safe));
    assertThat(text(new CsvBytes(1).append(small))).isEqualTo(Integer.toString(small));
  }

  @Property
  void centsReadLikeDecimals(@ForAll int cents) {
    assertThat(text(new CsvBytes(1).appendCents(cents)))
        .isEqualTo(BigDecimal.valueOf(cents, 2).toPlainString());
  }

  @Example
  void uuidsHaveTheUsualForm() {
    assertThat(text(new CsvBytes(1).appendUuid(0x0123456789abcdefL, 0xfedcba9876543210L)))
        .isEqualTo("01234567-89ab-cdef-fedc-ba9876543210");
  }

  private static String text(CsvBytes bytes) {
    return new String(bytes.copy(), StandardCharsets.US_ASCII);
  }
}
