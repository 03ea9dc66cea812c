package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.TableNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come one after the other end in the tables that one run over all of them makes. */
class IncrementTest {
  private static final int DAYS = 6;
  private static final int LATE_DAY = 2;

  @TempDir Path folder;

  /** Late events reach into the middle of visits and over midnight; some lines come again. */
  @Test
  void lateFilesWriteDueDaysOnlyAndEndInTheTablesOfOneRun() throws IOException {
    List<String> early = new ArrayList<>();
    List<String> late = new ArrayList<>();
    SmallShop lines = new SmallShop(3);
    for (int day = 0; day < DAYS; day++) {
      List<String> ofDay = lines.day(day, 40);
      for (int i = 0; i < ofDay.size(); i++) {
        (day == LATE_DAY && i % 2 == 0 ? late : early).add(ofDay.get(i));
      }
    }
    early.stream().filter(line -> line.startsWith("2019-10-03 1")).limit(5).forEach(late::add);
    late.add("not a line");
    Path first = SmallShop.write(folder.resolve("one/a.csv"), early);
    Path second = SmallShop.write(folder.resolve("one/b.csv"), late);

    try (TestShop shop = new TestShop(folder.resolve("increments"));
        TestShop whole = new TestShop(folder.resolve("whole"))) {
      RunReport ofFirst = shop.run(first);
      Map<String, Map<Integer, Set<String>>> before = filesByDay(shop);
      RunReport ofSecond = shop.run(second);
      RunReport ofBoth = whole.run(first, second);

      assertThat(ofSecond.counts().duplicates()).isEqualTo(5);
      assertThat(ofFirst.counts().read() + ofSecond.counts().read())
          .isEqualTo(ofBoth.counts().read());
      assertThat(changedDays(before, filesByDay(shop)))
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "shop.events",
                  Set.of(LATE_DAY, LATE_DAY + 1),
                  "shop.sessions",
                  Set.of(LATE_DAY, LATE_DAY + 1),
                  "summary.session_facts",
                  Set.of(LATE_DAY, LATE_DAY + 1)));
      assertThat(apartFromOutliers(shop.contents())).isEqualTo(apartFromOutliers(whole.contents()));

      shop.rebuild();

      assertThat(withNewestPrices(shop.contents())).isEqualTo(withNewestPrices(whole.contents()));
    }
  }

  @Test
  void ofAFileThatHasGrownOnlyTheNewLinesAddEvents() throws IOException {
    Path file = SmallShop.write(folder.resolve("grows.csv"), new SmallShop(5).day(0, 5));
    try (TestShop shop = new TestShop(folder)) {
      RunReport first = shop.run(file);
      String added = SmallShop.line(1_570_000_000, "view", 3, 1_000, 501, "new");
      Files.writeString(file, added + "\n", StandardOpenOption.APPEND);

      RunReport second = shop.run(file);

      long before = first.counts().accepted();
      assertThat(second.counts()).isEqualTo(new RunCounts(before + 1, 1, before, 0));
      assertThat(shop.values("shop.events", "source_session", "copies"))
          .hasSize((int) before + 1)
          .allSatisfy(
              event -> assertThat(event.get(1)).isEqualTo("new".equals(event.get(0)) ? 1 : 2));
    }
  }

  /** Days that were not written again keep the flags that an earlier reference gave them. */
  private static Map<String, List<String>> apartFromOutliers(Map<String, List<String>> contents) {
    Map<String, List<String>> others = TableContents.without(contents, "is_price_outlier");
    others.remove(TableNames.PRICE_REFERENCE);
    others.computeIfPresent(
        "summary.data_quality",
        (name, rows) ->
            rows.stream().filter(row -> !row.startsWith("metric=price_outlier")).toList());
    return others;
  }

  private static Map<String, List<String>> withNewestPrices(Map<String, List<String>> contents) {
    contents.computeIfPresent(
        TableNames.PRICE_REFERENCE,
        (name, rows) -> {
          int newest = rows.stream().mapToInt(IncrementTest::version).max().orElse(0);
          return rows.stream()
              .filter(row -> version(row) == newest)
              .map(row -> row.replaceFirst(" version=\\d+", ""))
              .toList();
        });
    return contents;
  }

  private static int version(String row) {
    return Integer.parseInt(row.replaceFirst(".* version=(\\d+).*", "$1"));
  }

  /** Days are counted from the first. */
  private static Map<String, Map<Integer, Set<String>>> filesByDay(TestShop shop)
      throws IOException {
    Map<String, Map<Integer, Set<String>>> files = new TreeMap<>();
    for (String name : List.of("shop.events", "shop.sessions", "summary.session_facts")) {
      Map<Integer, Set<String>> ofTable = new TreeMap<>();
      try (CloseableIterable<FileScanTask> tasks = shop.table(name).newScan().planFiles()) {
        for (FileScanTask task : tasks) {
          int day =
              task.file().partition().get(0, Integer.class)
                  - (int) SmallShop.FIRST_DAY.toEpochDay();
          ofTable.computeIfAbsent(day, key -> new TreeSet<>()).add(task.file().location());
        }
      }
      files.put(name, ofTable);
    }
    return files;
  }

  private static Map<String, Set<Integer>> changedDays(
      Map<String, Map<Integer, Set<String>>> before, Map<String, Map<Integer, Set<String>>> after) {
    Map<String, Set<Integer>> changed = new TreeMap<>();
    before.forEach(
        (name, days) -> {
          Map<Integer, Set<String>> now = after.getOrDefault(name, Map.of());
          Set<Integer> all = new TreeSet<>(days.keySet());
          all.addAll(now.keySet());
          all.removeIf(day -> Objects.equals(days.get(day), now.get(day)));
          changed.put(name, all);
        });
    return changed;
  }
}
