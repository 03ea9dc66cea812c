package io.shoplens.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RepeatedKeysTest {
  @Property(tries = 200)
  void countsWhatASetWouldRefuse(
      @ForAll @Size(max = 5_000) List<@LongRange(min = -900, max = 900) Long> values,
      @ForAll @IntRange(max = 2_000) int expected) {
    RepeatedKeys keys = new RepeatedKeys(expected);
    values.forEach(keys::add);
    assertThat(keys.count()).isEqualTo(values.size() - values.stream().distinct().count());
  }
}
