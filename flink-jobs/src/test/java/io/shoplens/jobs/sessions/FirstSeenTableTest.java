package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FirstSeenTableTest {
  private final FirstSeenTable table = new FirstSeenTable();

  @Property
  void countsLikeALinkedMapHoweverOftenItWasCleared(
      @ForAll List<List<@LongRange(min = -40, max = 40) Long>> rounds) {
    for (List<Long> keys : rounds) {
      table.clear();
      Map<Long, Integer> expected = new LinkedHashMap<>();
      for (long key : keys) {
        table.increment(key);
        expected.merge(key, 1, Integer::sum);
      }
      assertThat(entries()).isEqualTo(new ArrayList<>(expected.entrySet()));
    }
  }

  @Test
  void manyKeysAreFoundAgainAndForgottenWhenCleared() {
    for (long key = 0; key < 10_000; key++) {
      table.increment(key << 32);
    }
    for (long key = 0; key < 10_000; key++) {
      assertThat(table.indexOf(key << 32)).isEqualTo((int) key);
    }
    table.clear();
    table.increment(9_999L << 32);

    assertThat(entries()).containsExactly(Map.entry(9_999L << 32, 1));
  }

  @Test
  void ofEqualValuesTheKeySeenFirstIsTheLargest() {
    for (long key : new long[] {5, 3, 3, 5, 1}) {
      table.increment(key);
    }

    assertThat(table.keyOfLargest()).isEqualTo(5);
  }

  private List<Map.Entry<Long, Integer>> entries() {
    List<Map.Entry<Long, Integer>> entries = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      entries.add(Map.entry(table.key(i), table.value(i)));
    }
    return entries;
  }
}
