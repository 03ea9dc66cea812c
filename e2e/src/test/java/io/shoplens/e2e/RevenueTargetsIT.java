package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People enter targets in SQL, as the guide for SQL users says, and runs let them stand. */
class RevenueTargetsIT {
  private static final Pattern EDIT = Pattern.compile("```sql edit\n(.*?)\n```", Pattern.DOTALL);
  private static final String TARGETS =
      "SELECT month, target, entered_by FROM summary.revenue_targets ORDER BY month, target";

  @Test
  void enteredTargetsOutliveRunsAndAMonthEnteredTwiceIsOnlyWarnedOf() {
    try (TestPlatform shop = TestPlatform.create("targets")) {
      shop.succeed("run", "data", "--input", generated(shop, "1").toString());
      assertThat(shop.rows(TARGETS)).isEmpty();

      edits().forEach(edit -> shop.succeed("sql", edit));
      List<String> entered =
          List.of("2019-11-01,330000.00,shoplens", "2019-12-01,400000.00,shoplens");
      assertThat(shop.rows(TARGETS)).isEqualTo(entered);
      shop.succeed(
          "sql",
          "INSERT INTO summary.revenue_targets (month, target) VALUES (DATE '2019-12-01', 1)");

      shop.succeed("run", "data", "--input", generated(shop, "2").toString());

      assertThat(shop.rows(TARGETS))
          .containsExactly(entered.get(0), "2019-12-01,1.00,", entered.get(1));
      assertThat(
              shop.rows(
                  "SELECT check_name, violations, observed, severity FROM ops.quality_results"
                      + " WHERE table_name = 'summary.revenue_targets' AND NOT passed"))
          .containsExactly("unique(month),1,3 rows with 2 keys,warning");
    }
  }

  private static List<String> edits() {
    return EDIT.matcher(SqlFiles.read(SqlFiles.repository("docs/sql-users.md")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static Path generated(TestPlatform shop, String seed) {
    Path folder = shop.home().root().resolveSibling("shop-" + seed);
    shop.generate(folder, "--users", "200", "--to", "2019-10-03", "--seed", seed);
    return folder;
  }
}
