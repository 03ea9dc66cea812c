package io.shoplens.ml.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

final class GatheringTest {

  @Property(tries = 200)
  void keepsTheSmallestKeysInTheirOrderWhoeverComesFirst(
      @ForAll @IntRange(min = 1, max = 3000) int size,
      @ForAll @IntRange(min = 1, max = 3000) int limit,
      @ForAll @IntRange(min = 3, max = 64) int bits,
      @ForAll long seed) {
    check(size, limit, bits, seed);
  }

  /** More than are put in order at once. */
  @Property(tries = 10)
  void keepsTheOrderOfMany(
      @ForAll @IntRange(min = 20_000, max = 70_000) int size,
      @ForAll @IntRange(min = 10, max = 64) int bits,
      @ForAll long seed) {
    check(size, 50_000, bits, seed);
  }

  private static void check(int size, int limit, int bits, long seed) {
    Random random = new Random(seed);
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long key = random.nextLong() >>> (64 - bits);
      entries.add(new Entry(key, key % 7));
    }
    Samples samples = gather(entries, limit);
    Collections.shuffle(entries, random);

    List<Double> expected =
        entries.stream()
            .sorted(Comparator.comparingLong(Entry::key))
            .limit(limit)
            .map(Entry::value)
            .toList();
    assertThat(values(samples)).isEqualTo(expected);
    assertThat(values(gather(entries, limit))).isEqualTo(expected);
  }

  private record Entry(long key, double value) {}

  private static Samples gather(List<Entry> entries, int limit) {
    Gathering gathering = new Gathering(1, limit);
    entries.forEach(entry -> gathering.add(entry.key(), new double[] {entry.value()}, 0, 1));
    return gathering.finish(false);
  }

  private static List<Double> values(Samples samples) {
    List<Double> values = new ArrayList<>();
    for (int row = 0; row < samples.size(); row++) {
      values.add(samples.feature(0)[row]);
    }
    return values;
  }
}
