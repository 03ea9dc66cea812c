package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A run that is killed shows nothing half done, and the runs after it complete its work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunIT {
  private static final int KILLS = 5;
  private static final long SEED = Long.getLong("shoplens.test.seed", 20_191_001);

  /** Rows of these are added by every run, so that they tell the history of the home. */
  private static final List<String> HISTORY = List.of("ops.job_runs", "ops.quality_results");

  private static final List<String> CLOCK_AND_RUN =
      List.of("run_id", "rejected_at", "valid_from", "ingested_at");
  private static final List<String> COUNTS =
      List.of("rows_read", "rows_accepted", "rows_duplicate", "rows_rejected");

  private final TestPlatform undisturbed = TestPlatform.create("undisturbed");
  private final TestPlatform killed = TestPlatform.create("killed");
  private final Path input = undisturbed.home().root().resolveSibling("shop");

  @AfterAll
  void stop() {
    undisturbed.close();
    killed.close();
  }

  @Test
  void killedAtAnyMomentTheTablesEndUpTheSame() throws Exception {
    undisturbed.generate(input, "--users", "2000", "--to", "2019-10-31", "--dirt", "stress");
    List<Duration> moments = moments(secondsOfAnUndisturbedRun());
    List<String> lines;
    Map<String, List<String>> expected;
    try (TableContents tables = new TableContents(undisturbed.platform().startCatalog())) {
      lines = ingestRows(tables);
      expected = tables.all(HISTORY, CLOCK_AND_RUN);
    }

    for (Duration moment : moments) {
      boolean wasKilled = run(killed).killAfter(moment);
      String found = nothingHalfDoneIsVisible(expected);
      System.out.println((wasKilled ? "Killed after " : "Had ended within ") + moment + found);
    }
    assertThat(run(killed).exitStatus()).isZero();

    try (TableContents tables = new TableContents(killed.platform().startCatalog())) {
      Map<String, List<String>> actual = tables.all(HISTORY, CLOCK_AND_RUN);
      expected.forEach((table, rows) -> assertThat(actual.get(table)).as(table).isEqualTo(rows));
      assertThat(ingestRows(tables)).isEqualTo(lines);
    }
    killed.succeed("down");
    assertThat(CommandProcess.below(killed.home().root())).isEmpty();
  }

  /** A reader sees all events or none, and the rejected lines that belong to them. */
  private String nothingHalfDoneIsVisible(Map<String, List<String>> expected) throws Exception {
    if (killed.platform().runningPostgres().isEmpty()) {
      return ": no catalog yet";
    }
    try (TableContents tables = new TableContents(killed.platform().startCatalog())) {
      List<String> confirmed = tables.runsOf("shop.events");
      Map<String, List<String>> actual = tables.all(HISTORY, CLOCK_AND_RUN);
      assertThat(confirmed).hasSizeLessThanOrEqualTo(1);
      if (confirmed.isEmpty()) {
        assertThat(actual.get("shop.events")).isEmpty();
        return ": no events yet";
      }
      assertThat(actual.get("shop.events")).isEqualTo(expected.get("shop.events"));
      assertThat(
              tables.rows("shop.rejected_events", List.of("run_id")).stream()
                  .filter(row -> row.equals("run_id=" + confirmed.get(0))))
          .hasSameSizeAs(expected.get("shop.rejected_events"));
      actual.forEach(
          (table, rows) ->
              assertThat(List.of(List.of(), expected.getOrDefault(table, List.of())))
                  .as("nothing or all of %s", table)
                  .contains(rows));
      long made = actual.values().stream().filter(rows -> !rows.isEmpty()).count();
      return ": %d of %d tables made".formatted(made, actual.size());
    }
  }

  /** With its database running, as it does for all runs but the first in the other home. */
  private double secondsOfAnUndisturbedRun() {
    undisturbed.platform().startCatalog();
    long started = System.nanoTime();
    assertThat(run(undisturbed).exitStatus()).isZero();
    return (System.nanoTime() - started) / 1e9;
  }

  /** One in each fifth of the run. */
  private static List<Duration> moments(double seconds) {
    Random random = new Random(SEED);
    List<Duration> moments =
        Stream.iterate(0, part -> part + 1)
            .limit(KILLS)
            .map(part -> (part + random.nextDouble()) / KILLS * seconds)
            .map(second -> Duration.ofMillis(Math.round(1e3 * second)))
            .toList();
    System.out.printf("Seed %d: kills at %s of a run of %.1f s%n", SEED, moments, seconds);
    return moments;
  }

  private CommandProcess run(TestPlatform platform) {
    Path output = platform.home().root().resolveSibling("run.log");
    return CommandProcess.start(platform.home(), output, "run", "--input", input.toString());
  }

  /** The one row per home that says how many lines were read, whoever completed the run. */
  private static List<String> ingestRows(TableContents tables) {
    List<String> columns = new ArrayList<>(List.of("job"));
    columns.addAll(COUNTS);
    return tables.rows("ops.job_runs", columns).stream()
        .filter(row -> row.startsWith("job=ingest ") && !row.contains("rows_read=0 "))
        .toList();
  }
}
