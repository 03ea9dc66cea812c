package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run is watched: after each commit the catalog is what a run killed right then would have left.
 * From there, the next run must arrive at the tables of the undisturbed run.
 */
class KilledRunTest {
  private static final List<String> BEFORE_EVENTS =
      List.of("shop.price_reference", "shop.rejected_events");
  private static final List<String> SINCE_EVENTS =
      List.of(
          "shop.events",
          "shop.sessions",
          "summary.funnel_summary",
          "summary.session_facts",
          "ops.ingested_files",
          "ops.quality_results");

  @TempDir Path folder;

  @Test
  void theNextRunCompletesARunKilledAfterAnyCommit() throws IOException {
    SmallShop lines = new SmallShop(11);
    List<String> early = lines.day(0, 20);
    early.add("not a line");
    List<String> late = lines.day(1, 20);
    late.addAll(new SmallShop(12).day(0, 3));
    late.add("neither, is, this");
    Path first = SmallShop.write(folder.resolve("input/a.csv"), early);
    Path second = SmallShop.write(folder.resolve("input/b.csv"), late);

    try (TestShop shop = new TestShop(folder)) {
      shop.run(first);
      Map<String, CatalogState> states = new LinkedHashMap<>();
      shop.watch(table -> states.put(table, shop.state()));
      RunReport undisturbed = shop.run(second);
      Map<String, List<String>> expected = shop.contents();

      assertThat(states.keySet()).containsAll(BEFORE_EVENTS).containsAll(SINCE_EVENTS);
      for (String table : BEFORE_EVENTS) {
        assertCompleted(states.get(table), table, expected, second, "succeeded");
      }
      for (String table : SINCE_EVENTS) {
        List<String> statuses =
            assertCompleted(states.get(table), table, expected, second, "recovered");
        assertThat(statuses).as(table).contains(undisturbed.runId() + " recovered");
      }
    }
  }

  /** Returns the runs and statuses that {@code ops.job_runs} then has. */
  private List<String> assertCompleted(
      @Nullable CatalogState state,
      String killedAfter,
      Map<String, List<String>> expected,
      Path input,
      String status) {
    List<String> statuses = new ArrayList<>();
    try (TestShop killed = new TestShop(folder, Objects.requireNonNull(state))) {
      killed.run(input);

      assertThat(killed.contents()).as("killed after " + killedAfter).isEqualTo(expected);
      killed
          .values("ops.job_runs", "run_id", "status")
          .forEach(row -> statuses.add(row.get(0) + " " + row.get(1)));
      assertThat(statuses).anyMatch(row -> row.endsWith(status));
      assertThat(killed.run(input).unchanged()).as("killed after " + killedAfter).isTrue();
    }
    return statuses;
  }
}
