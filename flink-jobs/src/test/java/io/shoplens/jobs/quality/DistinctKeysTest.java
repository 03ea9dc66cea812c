package io.shoplens.jobs.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.StableHash;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DistinctKeysTest {
  @Property(tries = 30)
  void keepsEachKeyOnceHoweverManyThereAre(
      @ForAll long seed,
      @ForAll @IntRange(max = 200_000) int count,
      @ForAll @IntRange(min = 1, max = 300_000) int different) {
    Random random = new Random(seed);
    // Mixing leaves zero as it is, which is special in a hash table.
    long[] keys = random.ints(count, 0, different).mapToLong(i -> i).map(StableHash::mix).toArray();
    long[] expected = Arrays.stream(keys).distinct().sorted().toArray();
    int kept = new DistinctKeys().keep(keys, count);
    assertThat(Arrays.stream(keys, 0, kept).sorted().toArray()).isEqualTo(expected);
  }

  @Property(tries = 10)
  void aTableIsCleanForTheNextKeys(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50_000) int count) {
    long[] keys = new Random(seed).longs(count).distinct().toArray();
    DistinctKeys distinct = new DistinctKeys();
    int first = distinct.keep(keys.clone(), keys.length);
    assertThat(distinct.keep(keys.clone(), keys.length)).isEqualTo(first).isEqualTo(keys.length);
  }
}
