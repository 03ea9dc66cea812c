package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.runs.RunCounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs with hardly anything in them, or with everything far apart. */
class OddInputTest {
  private static final long NOON = 1_569_931_200;

  @TempDir Path folder;

  @Test
  void aHeaderThenOnlyRejectedLinesThenOneEventEachLeaveSoundTables() throws IOException {
    Path header = SmallShop.write(folder.resolve("1.csv"), List.of());
    Path rejected = SmallShop.write(folder.resolve("2.csv"), List.of("one", "two"));
    Path one =
        SmallShop.write(
            folder.resolve("3.csv"), List.of(SmallShop.line(NOON, "purchase", 1, 999, 5, "a")));
    try (TestShop shop = new TestShop(folder)) {
      RunReport ofHeader = shop.run(header);
      RunReport ofRejected = shop.run(header, rejected);

      assertThat(ofHeader.counts()).isEqualTo(RunCounts.NONE);
      assertThat(ofRejected.counts().rejected()).isEqualTo(2);
      assertThat(shop.rows("shop.events")).isEmpty();
      assertThat(shop.run(header, rejected).unchanged()).isTrue();

      RunReport ofOne = shop.run(header, rejected, one);

      assertThat(ofOne.counts()).isEqualTo(new RunCounts(1, 1, 0, 0));
      assertThat(shop.values("shop.price_reference", "prices", "sd_log_price"))
          .containsExactly(List.of(1L, 0.0));
      assertThat(shop.values("shop.events", "is_price_outlier", "copies"))
          .containsExactly(List.of(false, 1));
      assertThat(shop.rows("shop.rejected_events")).hasSize(2);
      assertThat(shop.values("summary.as_of", "as_of", "days"))
          .containsExactly(List.of(NOON * 1_000_000, 1));
      assertThat(ofOne.violations()).isEmpty();
      assertThat(ofRejected.violations())
          .extracting(QualityResult::checkName)
          .containsOnly("min_rows");
    }
  }

  @Test
  void aShopOfBotsOnlyHasSessionsButNothingInItsSummaries() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      lines.add(SmallShop.line(NOON + i, "view", 1 + i, 999, 5, "a"));
    }
    Path input = SmallShop.write(folder.resolve("bot.csv"), lines);
    try (TestShop shop = new TestShop(folder)) {
      RunReport report = shop.run(input);

      assertThat(report.violations()).isEmpty();
      assertThat(shop.values("shop.sessions", "is_bot", "events"))
          .containsExactly(List.of(true, 150));
      assertThat(shop.values("shop.customers", "is_bot")).containsExactly(List.of(true));
      assertThat(shop.values("summary.daily_events", "events"))
          .allSatisfy(day -> assertThat(day.get(0)).isEqualTo(0L));
      assertThat(shop.rows("summary.as_of")).isEmpty();
    }
  }

  @Test
  void eventsMayLieDecadesApart() throws IOException {
    List<String> lines =
        List.of(
            SmallShop.line(0, "view", 1, 999, 5, "a"),
            SmallShop.line(60, "purchase", 1, 999, 5, "a"),
            SmallShop.line(NOON, "view", 1, 999, 5, "b"),
            SmallShop.line(NOON + 200_000_000, "view", 1, 999, 6, "c"));
    Path input = SmallShop.write(folder.resolve("ages.csv"), lines);
    try (TestShop shop = new TestShop(folder)) {
      RunReport report = shop.run(input);

      assertThat(report.counts()).isEqualTo(new RunCounts(4, 4, 0, 0));
      assertThat(report.violations()).isEmpty();
      assertThat(shop.values("shop.sessions", "user_id", "started_at", "events"))
          .containsExactlyInAnyOrder(
              List.of(5L, 0L, 2),
              List.of(5L, NOON * 1_000_000, 1),
              List.of(6L, (NOON + 200_000_000) * 1_000_000, 1));
      assertThat(shop.run(input).unchanged()).isTrue();
    }
  }
}
