package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.ingest.RequestedFormat;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.tables.TableCommit;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopPipelineTest {
  @TempDir Path folder;

  @Test
  void theSameInputAgainMakesNoNewVersionOfAnyTable() throws IOException {
    Path input = folder.resolve("events.csv");
    Files.writeString(
        input,
        """
        event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session
        2019-10-01 00:00:00 UTC,view,1,10,electronics.smartphone,Apple,100.00,7,a
        2019-10-01 00:00:00 UTC,view,1,10,electronics.smartphone,apple,100.00,7,a
        2019-10-01 00:10:00 UTC,cart,1,10,electronics.smartphone,apple,100.00,7,a
        2019-10-01 23:50:00 UTC,view,2,11,,,5.00,8,b
        2019-10-02 00:10:00 UTC,purchase,2,11,,,5.00,8,b
        not a line
        """);
    try (TestShop shop = new TestShop(folder)) {
      RunReport first = shop.run(input);
      Map<String, @Nullable Long> versions = versions(shop);

      RunReport second = shop.run(input);

      assertThat(first.counts()).isEqualTo(new RunCounts(6, 4, 1, 1));
      assertThat(second.unchanged()).isTrue();
      assertThat(versions(shop)).isEqualTo(versions);
      assertThat(shop.rows("shop.events")).hasSize(4);
      assertThat(shop.rows("shop.sessions")).hasSize(2);
      assertThat(shop.values("ops.job_runs", "job", "status"))
          .contains(List.of("run", "unchanged"), List.of("ingest", "succeeded"));
    }
  }

  @Test
  void newFilesAreIngestedWhicheverJobWasAskedForAndTheOthersFollowLater() throws IOException {
    Path input = SmallShop.write(folder.resolve("events.csv"), new SmallShop(41).day(0, 4));
    try (TestShop shop = new TestShop(folder);
        TestShop whole = new TestShop(folder.resolve("whole"))) {
      shop.run(
          new RunRequest(
              List.of(input.toString()), RequestedFormat.AUTO, Set.of(Job.PRODUCTS), false));

      assertThat(shop.rows("shop.sessions")).isNotEmpty();
      assertThat(shop.rows("shop.products")).isNotEmpty();
      assertThat(shop.rows("shop.customers")).isEmpty();

      shop.run(RunRequest.of(List.of()));
      whole.run(input);

      assertThat(shop.contents()).isEqualTo(whole.contents());
    }
  }

  @Test
  void aColumnThatTheContractGotLaterIsFilledWithoutNewInput() throws IOException {
    Path input = SmallShop.write(folder.resolve("events.csv"), new SmallShop(43).day(0, 4));
    RunRequest nothingNew = RunRequest.of(List.of());
    try (TestShop shop = new TestShop(folder)) {
      shop.run(input);
      List<String> customers = shop.rows("shop.customers");
      shop.table("shop.customers").updateSchema().deleteColumn("avg_price_viewed").commit();

      assertThat(shop.run(nothingNew).unchanged()).isFalse();
      assertThat(shop.rows("shop.customers")).isEqualTo(customers);
      assertThat(shop.run(nothingNew).unchanged()).isTrue();
    }
  }

  private static Map<String, @Nullable Long> versions(TestShop shop) {
    Map<String, @Nullable Long> versions = new TreeMap<>();
    for (TableContract contract : Contract.load().tables()) {
      Table table = shop.table(contract.fullName());
      if (!contract.fullName().equals(TableNames.JOB_RUNS)) {
        versions.put(contract.fullName(), TableCommit.currentSnapshotOf(table));
      }
    }
    return versions;
  }
}
