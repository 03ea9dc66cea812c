package io.shoplens.jobs.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RowCodecTest {
  @Property(tries = 200)
  void everyRowComesBackAsItWas(@ForAll("rows") List<Object> row) throws IOException {
    assertThat(RowCodec.read(new DataInputStream(new ByteArrayInputStream(packed(row.toArray())))))
        .containsExactly(row.toArray());
  }

  @Test
  void aValueWithoutPackedFormIsRefused() {
    assertThatThrownBy(() -> packed(new Object[] {1.5f}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Float");
  }

  @Provide
  Arbitrary<List<Object>> rows() {
    return Arbitraries.<Object>oneOf(
            Arbitraries.longs().map(value -> value),
            Arbitraries.integers().map(value -> value),
            Arbitraries.doubles().map(value -> value),
            Arbitraries.of(true, false).map(value -> value),
            Arbitraries.strings().ofMaxLength(300).map(value -> value),
            Arbitraries.longs().map(cents -> BigDecimal.valueOf(cents, 2)))
        .injectNull(.1)
        .list()
        .ofMaxSize(20);
  }

  private static byte[] packed(Object[] row) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowCodec.write(row, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
