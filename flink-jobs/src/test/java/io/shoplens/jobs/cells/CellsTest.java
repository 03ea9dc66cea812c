package io.shoplens.jobs.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellsTest {

  @Property(tries = 100)
  void sumsByKeyAreThoseOfAMapWhateverItsSize(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5_000) int keys) {
    Random random = new Random(seed);
    Cells cells = new Cells(2, 1);
    Map<String, Long> expected = new HashMap<>();
    for (int i = 0; i < 8_000; i++) {
      long first = (long) random.nextInt(keys) - keys / 2;
      long second = random.nextInt(3);
      cells.add(cells.cell(first, second), 0, i);
      expected.merge(first + "|" + second, (long) i, Long::sum);
    }

    Map<String, Long> found = new HashMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      found.put(cells.key(cell, 0) + "|" + cells.key(cell, 1), cells.sum(cell, 0));
    }
    assertThat(found).isEqualTo(expected);
  }

  @Property(tries = 100)
  void visitorsAreCountedOncePerCellIfTheyComeOneAfterTheOther(@ForAll long seed) {
    Random random = new Random(seed);
    Cells cells = new Cells(1, 1);
    IdSums ids = new IdSums(1);
    Map<Integer, Set<Long>> expected = new HashMap<>();
    for (long visitor = 1; visitor < 200; visitor++) {
      for (int visit = random.nextInt(20); visit > 0; visit--) {
        int key = random.nextInt(300);
        int cell = cells.cell(key);
        cells.add(cell, 0, cells.firstVisit(cell, visitor) ? 1 : 0);
        ids.add(key, 0, ids.firstVisit(key, visitor) ? 1 : 0);
        expected.computeIfAbsent(key, k -> new HashSet<>()).add(visitor);
      }
    }

    expected.forEach(
        (key, visitors) -> {
          assertThat(cells.sum(cells.cell(key), 0)).isEqualTo(visitors.size());
          assertThat(ids.sum(key, 0)).isEqualTo(visitors.size());
        });
  }

  @Property(tries = 60)
  void partsOfAnySizeAddUp(
      @ForAll @IntRange(max = 3_000) int ours, @ForAll @IntRange(max = 3_000) int theirs)
      throws IOException {
    for (int keys = 1; keys <= 3; keys++) {
      Cells merged = filled(keys, ours);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      filled(keys, theirs).write(new DataOutputStream(bytes));
      merged.merge(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

      assertThat(merged.size()).isEqualTo(Math.max(ours, theirs));
      for (int cell = 0; cell < merged.size(); cell++) {
        long key = merged.key(cell, 0);
        assertThat(merged.sum(cell, 0))
            .isEqualTo((key < ours ? key : 0) + (key < theirs ? key : 0));
        assertThat(merged.sum(cell, 1)).isEqualTo((key < ours ? 7 : 0) + (key < theirs ? 7 : 0));
      }
    }
  }

  private static Cells filled(int keys, int size) {
    Cells cells = new Cells(keys, 2);
    for (int key = 0; key < size; key++) {
      int cell =
          switch (keys) {
            case 1 -> cells.cell(key);
            case 2 -> cells.cell(key, -key);
            default -> cells.cell(key, -key, 1L << 40);
          };
      cells.add(cell, 0, key);
      cells.add(cell, 1, 7);
    }
    return cells;
  }

  @Test
  void clearedCellsStartFromNothing() {
    Cells cells = new Cells(1, 1);
    cells.add(cells.cell(7), 0, 5);
    cells.firstVisit(cells.cell(7), 1);
    cells.clear();

    int cell = cells.cell(7);

    assertThat(cells.size()).isEqualTo(1);
    assertThat(cells.sum(cell, 0)).isZero();
    assertThat(cells.firstVisit(cell, 1)).isTrue();
  }

  @Property(tries = 100)
  void orderByTwoKeysIsThatOfComparingThem(
      @ForAll long seed, @ForAll @IntRange(max = 300) int size) {
    Random random = new Random(seed);
    long[] firsts = random.longs(size).map(value -> value % 3).toArray();
    long[] seconds = random.longs(size).map(value -> value % 2 == 0 ? value : value % 4).toArray();
    List<Integer> expected =
        IntStream.range(0, size)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(cell -> firsts[cell])
                    .thenComparingLong(cell -> seconds[cell]))
            .toList();

    int[] sorted = CellOrder.sorted(size, cell -> firsts[cell], cell -> seconds[cell]);

    assertThat(IntStream.of(sorted).boxed().toList()).isEqualTo(expected);
  }

  @Property(tries = 100)
  void orderIsThatOfAStableSort(@ForAll long seed, @ForAll @IntRange(max = 500) int size) {
    int[] values = new Random(seed).ints(size, 0, 50).toArray();
    int[] expected =
        IntStream.range(0, size)
            .boxed()
            .sorted((left, right) -> Integer.compare(values[left], values[right]))
            .mapToInt(Integer::intValue)
            .toArray();

    int[] sorted = CellOrder.sorted(size, cell -> values[cell]);

    assertThat(Arrays.equals(sorted, expected)).isTrue();
  }
}
