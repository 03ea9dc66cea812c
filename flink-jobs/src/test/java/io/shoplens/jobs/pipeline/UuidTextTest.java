package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class UuidTextTest {

  @Property(tries = 2_000)
  void textIsThatOfTheUuid(@ForAll long high, @ForAll long low) {
    byte[] text = new byte[UuidText.LENGTH];

    UuidText.write(high, low, text);

    assertThat(new String(text, StandardCharsets.US_ASCII))
        .isEqualTo(new UUID(high, low).toString());
  }
}
