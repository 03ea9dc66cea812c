package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.segments.FavouriteCounts.Favourite;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FavouriteCountsTest {
  private static final Long2ObjectOpenHashMap<String> NAMES =
      new Long2ObjectOpenHashMap<>(new long[] {1, 2, 3}, new String[] {"unknown", "acme", "zeta"});

  @Test
  void sharesCountUnknownOnesWhichAreNotShownAndEqualsComeByName() {
    FavouriteCounter counter = new FavouriteCounter(2);
    counter.add(1, 0, 60);
    counter.add(3, 0, 20);
    counter.add(2, 0, 20);
    counter.add(2, 1, 100);
    counter.add(3, -1, 7);

    FavouriteCounts counts = counter.named(NAMES);

    assertThat(counts.top(0, 10))
        .containsExactly(
            new Favourite("acme", 20, 0.2, 120 / 207.0),
            new Favourite("zeta", 20, 0.2, 27 / 207.0));
    assertThat(counts.top(0, 1)).extracting(Favourite::name).containsExactly("acme");
    assertThat(counts.top(-1, 10)).extracting(Favourite::events).isEqualTo(List.of(7L));
    assertThat(FavouriteRows.text(counts, 0)).isEqualTo("acme 20 %, zeta 20 %");
  }

  @Test
  void countsOfTasksAddUp() {
    FavouriteCounter one = new FavouriteCounter(1);
    one.add(2, 0, 3);
    FavouriteCounter other = new FavouriteCounter(1);
    other.add(2, 0, 4);
    other.add(3, 0, 5);

    assertThat(one.named(NAMES).plus(other.named(NAMES)).top(0, 5))
        .extracting(Favourite::events)
        .containsExactly(7L, 5L);
  }
}
