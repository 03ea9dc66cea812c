package io.shoplens.jobs.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.tables.DayFilter.Range;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.iceberg.expressions.Expressions;
import org.junit.jupiter.api.Test;

class DayFilterTest {
  @Property(tries = 200)
  void rangesHoldExactlyTheDaysAndDoNotTouch(
      @ForAll Set<@IntRange(min = -20, max = 20) Integer> days) {
    Set<Integer> covered = new TreeSet<>();
    int before = Integer.MIN_VALUE;
    for (Range range : DayFilter.ranges(new TreeSet<>(days))) {
      assertThat(range.first()).isGreaterThan(before + 1);
      for (int day = range.first(); day <= range.last(); day++) {
        covered.add(day);
      }
      before = range.last();
    }

    assertThat(covered).isEqualTo(new TreeSet<>(days));
  }

  @Test
  void noDaysMatchNoRow() {
    assertThat(DayFilter.of("at", new TreeSet<>())).isEqualTo(Expressions.alwaysFalse());
  }
}
