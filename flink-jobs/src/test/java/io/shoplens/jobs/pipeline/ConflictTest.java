package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.stage.StageProgress;
import io.shoplens.jobs.tables.TableCommit;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another writer appends to {@code shop.events} while a run is on its way. */
class ConflictTest {
  private static final long STRANGER = 77;

  @TempDir Path folder;

  @Test
  void rowsAddedToADueDayMakeTheRunStartOverAndAreKept() throws IOException {
    assertStartedOver(1);
  }

  /** What follows from the events would not know of them, although it names the version. */
  @Test
  void rowsAddedToAnotherDayMakeItStartOverToo() throws IOException {
    assertStartedOver(9);
  }

  private void assertStartedOver(int strangersDay) throws IOException {
    Path first = SmallShop.write(folder.resolve("a.csv"), new SmallShop(21).day(0, 5));
    Path second = SmallShop.write(folder.resolve("b.csv"), new SmallShop(22).day(1, 5));
    try (TestShop shop = new TestShop(folder)) {
      RunReport before = shop.run(first);
      Interloper interloper = new Interloper(shop, strangersDay);

      RunReport report = shop.runWatchedBy(interloper, second);

      assertThat(interloper.stages).containsOnlyOnce("interfered");
      assertThat(interloper.stages).filteredOn("read"::equals).hasSize(2);
      assertThat(shop.values("shop.events", "user_id"))
          .hasSize((int) (before.counts().accepted() + report.counts().accepted()) + 1);
      assertThat(sessionsOfTheStranger(shop)).hasSize(1);
      assertThat(shop.values("ops.ingested_files", "source")).hasSize(2);
      assertThat(shop.run(first, second).unchanged()).isTrue();
    }
  }

  private static List<?> sessionsOfTheStranger(TestShop shop) {
    return shop.values("shop.sessions", "user_id").stream()
        .filter(row -> row.get(0).equals(STRANGER))
        .toList();
  }

  /** Appends one event, once, between a run's reading and its commits. */
  private static final class Interloper implements StageProgress {
    private final TestShop shop;
    private final int day;
    private final List<String> stages = new ArrayList<>();

    /**
     * @param day the event's, counted from the first
     */
    Interloper(TestShop shop, int day) {
      this.shop = shop;
      this.day = (int) SmallShop.FIRST_DAY.toEpochDay() + day;
    }

    @Override
    public void started(String stage) {
      stages.add(stage);
      if (stage.equals("write") && !stages.contains("interfered")) {
        stages.add("interfered");
        append();
      }
    }

    private void append() {
      Table table = shop.table("shop.events");
      try (TableWriter writer = new TableWriter(table, EventRows.COLUMNS, day, 99)) {
        writer.write(
            new Object[] {
              1L,
              day * Times.MICROS_PER_DAY + Times.MICROS_PER_HOUR,
              "view",
              5L,
              100L,
              "unknown",
              "unknown",
              "unknown",
              "unknown",
              "unknown",
              BigDecimal.valueOf(1_000, 2),
              STRANGER,
              2L,
              "stranger",
              false,
              1
            });
        new TableCommit(table, null, Map.of()).append(writer.finish());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
