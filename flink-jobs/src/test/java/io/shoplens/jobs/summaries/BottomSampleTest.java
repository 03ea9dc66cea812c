package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BottomSampleTest {

  @Property(tries = 200)
  void holdsTheSmallestHashesHoweverPartsAreCut(
      @ForAll long seed, @ForAll @IntRange(max = 300) int size) throws IOException {
    List<Long> ids = new ArrayList<>(LongStream.range(0, size).boxed().toList());
    Collections.shuffle(ids, new Random(seed));
    BottomSample left = new BottomSample(20);
    BottomSample right = new BottomSample(20);
    for (long id : ids) {
      BottomSample part = new Random(seed + id).nextBoolean() ? left : right;
      if (part.mayTake(coarseHash(id))) {
        part.add(coarseHash(id), id, -id);
      }
    }
    merge(left, right);

    assertThat(right.values().stream().map(values -> values[0]).toList())
        .isEqualTo(
            LongStream.range(0, size)
                .boxed()
                .sorted(
                    Comparator.comparingLong(BottomSampleTest::coarseHash).thenComparing(id -> id))
                .limit(20)
                .toList());
  }

  /** Values computed by the reference implementation of XXH64 over the eight bytes, big endian. */
  @Test
  void hashesLikeTrino() {
    assertThat(
            LongStream.of(1, -1, 20191001, 1234567890123456789L)
                .map(value -> SampleHash.of(value ^ SampleHash.SEED))
                .toArray())
        .containsExactly(
            -6980583299780818982L,
            -8804195676797548855L,
            7735659336900817456L,
            249618258618202647L);
  }

  /** Many ids have equal hashes, so that ties are broken, too. */
  private static long coarseHash(long id) {
    return SampleHash.of(id) >> 59;
  }

  private static void merge(BottomSample from, BottomSample into) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    from.write(new DataOutputStream(bytes));
    into.merge(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }
}
