package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.ingest.InputFile;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.TableNames;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ManifestTest {
  private static final RunCounts COUNTS = new RunCounts(10, 7, 2, 1);

  private final MemoryShop shop = new MemoryShop();
  private final Manifest first =
      Manifest.empty().next("run-1", List.of(file("a.csv", 100, 10)), days(1, 2), COUNTS);

  @Test
  void aTableWithoutVersionsHasReadNothing() {
    assertThat(stored()).isEqualTo(Manifest.empty());
  }

  @Test
  void whatIsStoredComesBackWithTheVersionThatNamesIt() {
    shop.events(first);

    assertThat(stored()).isEqualTo(first);
  }

  @Test
  void versionsByOthersStandOnTheLastRuns() {
    shop.events(first);
    shop.foreignEvents();

    assertThat(stored()).isEqualTo(first);
  }

  @Test
  void aFileIsKnownByPathSizeAndTime() {
    assertThat(first.filesRead()).containsExactly(new InputFile("a.csv", 100, 5));
  }

  @Test
  void aFileReadAgainAddsToItsCountsAndRunsAreRemembered() {
    Manifest next =
        first.next("run-2", List.of(file("a.csv", 120, 12), file("b.csv", 50, 5)), days(3), COUNTS);

    assertThat(next.runs()).containsExactly("run-1", "run-2");
    assertThat(next.changedDays()).containsExactly(3);
    assertThat(next.files()).extracting(IngestedFile::lines).containsExactly(22L, 5L);
    assertThat(next.linesRead()).isEqualTo(27);
    assertThat(next.rejectedByReason()).isEqualTo(Map.of("bad_time", 3L));
    assertThat(next.timeFormats()).containsEntry(TimeFormat.UTC_SUFFIX, 24L);
    assertThat(next.filesRead())
        .containsExactlyInAnyOrder(new InputFile("a.csv", 120, 5), new InputFile("b.csv", 50, 5));
  }

  private Manifest stored() {
    return Manifest.of(shop.tables().table(TableNames.EVENTS));
  }

  private static IngestedFile file(String source, long bytes, long lines) {
    return new IngestedFile(
        source,
        bytes,
        5,
        "rees46",
        true,
        lines,
        lines - 1,
        Map.of("bad_time", 1L),
        Map.of(TimeFormat.UTC_SUFFIX, lines - 1),
        "",
        "run",
        7);
  }

  private static TreeSet<Integer> days(Integer... days) {
    return new TreeSet<>(Set.of(days));
  }
}
