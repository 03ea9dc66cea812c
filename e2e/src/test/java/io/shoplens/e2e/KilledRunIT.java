package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A run that is killed shows nothing half done, and the runs after it complete its work. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRunIT {
  private static final int KILLS = 5;
  private static final int KILLS_WHILE_PUBLISHING = 4;
  private static final int MOST_COMMITS_BETWEEN_KILLS = 24;
  private static final long SEED = Long.getLong("shoplens.test.seed", 20_191_001);

  /** Rows of these are added by every run, so that they tell the history of the home. */
  private static final List<String> HISTORY = List.of("ops.job_runs", "ops.quality_results");

  private static final List<String> CLOCK_AND_RUN =
      List.of("run_id", "rejected_at", "valid_from", "ingested_at");
  private static final List<String> COUNTS =
      List.of("rows_read", "rows_accepted", "rows_duplicate", "rows_rejected");

  private final TestPlatform undisturbed = TestPlatform.create("undisturbed");
  private final TestPlatform killed = TestPlatform.create("killed");
  private final TestPlatform killedPublishing = TestPlatform.create("killed publishing");
  private final Path input = undisturbed.home().root().resolveSibling("shop");
  private final Random random = new Random(SEED);
  private double seconds;
  private List<String> lines = List.of();
  private Map<String, List<String>> expected = Map.of();

  @BeforeAll
  void runUndisturbed() throws Exception {
    undisturbed.generate(input, "--users", "2000", "--to", "2019-10-31", "--dirt", "stress");
    seconds = secondsOfAnUndisturbedRun();
    try (TableContents tables = new TableContents(undisturbed.platform().startCatalog())) {
      lines = ingestRows(tables);
      expected = tables.all(HISTORY, CLOCK_AND_RUN);
    }
  }

  @AfterAll
  void stop() {
    undisturbed.close();
    killed.close();
    killedPublishing.close();
  }

  @Test
  void killedAtAnyMomentTheTablesEndUpTheSame() throws Exception {
    for (Duration moment : moments()) {
      boolean wasKilled = run(killed).killAfter(moment);
      tell(wasKilled, "after " + moment, killed);
    }
    theNextRunCompletes(killed);
  }

  /** The clock seldom hits the second in which one table after the other becomes visible. */
  @Test
  void killedWhileTablesBecomeVisibleTheTablesEndUpTheSame() throws Exception {
    killedPublishing.platform().startCatalog();
    for (int kill = 0; kill < KILLS_WHILE_PUBLISHING; kill++) {
      long commits = commits(killedPublishing);
      int more = 1 + random.nextInt(MOST_COMMITS_BETWEEN_KILLS);
      boolean wasKilled =
          run(killedPublishing).killOnce(() -> commits(killedPublishing) >= commits + more);
      tell(wasKilled, "at %d more commits".formatted(more), killedPublishing);
    }
    theNextRunCompletes(killedPublishing);
  }

  private void tell(boolean wasKilled, String moment, TestPlatform platform) throws Exception {
    String found = nothingHalfDoneIsVisible(platform);
    System.out.println((wasKilled ? "Killed " : "Had ended before the kill ") + moment + found);
  }

  private void theNextRunCompletes(TestPlatform platform) throws Exception {
    assertThat(run(platform).exitStatus()).isZero();
    try (TableContents tables = new TableContents(platform.platform().startCatalog())) {
      Map<String, List<String>> actual = tables.all(HISTORY, CLOCK_AND_RUN);
      expected.forEach((table, rows) -> assertThat(actual.get(table)).as(table).isEqualTo(rows));
      assertThat(ingestRows(tables)).isEqualTo(lines);
    }
    platform.succeed("down");
    assertThat(CommandProcess.below(platform.home().root())).isEmpty();
  }

  /** Each version of a table's metadata is a file. */
  private static long commits(TestPlatform platform) {
    Path warehouse = platform.home().warehouse();
    if (!Files.exists(warehouse)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(warehouse)) {
      return files.filter(file -> file.toString().endsWith(".metadata.json")).count();
    } catch (IOException | UncheckedIOException e) {
      // The run moves files while they are listed; the next look will tell.
      return 0;
    }
  }

  /** A reader sees all events or none, and the rejected lines that belong to them. */
  private String nothingHalfDoneIsVisible(TestPlatform platform) throws Exception {
    if (platform.platform().runningPostgres().isEmpty()) {
      return ": no catalog yet";
    }
    try (TableContents tables = new TableContents(platform.platform().startCatalog())) {
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
  private List<Duration> moments() {
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
    return CommandProcess.start(
        platform.home(), output, "run", "data", "--input", input.toString());
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
