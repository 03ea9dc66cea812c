package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.platform.ProcessRecord;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import io.shoplens.schema.evolution.ContractTables;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.iceberg.catalog.Catalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Starting once and using it in all tests: a start takes ten seconds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlatformIT {
  private final TestPlatform shop = TestPlatform.create("platform");

  @BeforeAll
  void createTables() throws Exception {
    Catalog catalog = shop.platform().startCatalog().open();
    for (TableContract table : Contract.load().tables()) {
      ContractTables.createOrEvolve(catalog, table);
    }
    if (catalog instanceof AutoCloseable closeable) {
      closeable.close();
    }
    assertThat(shop.shoplens("up", "--without-dashboards").status()).isZero();
  }

  @AfterAll
  void stop() {
    shop.close();
  }

  @Test
  void everyColumnOfTheContractIsExplainedInTrino() {
    List<String> documented =
        shop.rows(
            "SELECT table_schema || '.' || table_name || '.' || column_name"
                + " FROM information_schema.columns WHERE comment <> ''"
                + " AND table_schema <> 'information_schema'");

    assertThat(documented)
        .containsAll(
            Contract.load().tables().stream()
                .flatMap(
                    table ->
                        table.columns().stream()
                            .map(column -> table.fullName() + "." + column.name()))
                .toList());
  }

  @Test
  void showColumnsHasTypesAndComments() {
    assertThat(shop.rows("SHOW COLUMNS FROM shop.events"))
        .anyMatch(row -> row.startsWith("event_time,timestamp(6) with time zone,"))
        .anyMatch(row -> row.startsWith("price,\"decimal(12,2)\","));
  }

  @Test
  void eventsArePartitionedByDay() {
    assertThat(shop.rows("SHOW CREATE TABLE shop.events").toString())
        .contains("partitioning = ARRAY['day(event_time)']");
  }

  @Test
  void viewsWork() {
    shop.rows("CREATE VIEW shop.nothing AS SELECT event_id FROM shop.events");
    assertThat(shop.rows("SELECT count(*) FROM shop.nothing")).containsExactly("0");
    shop.rows("DROP VIEW shop.nothing");
  }

  @Test
  void answersAreAlignedAndCountedApart() {
    TestPlatform.Outcome outcome =
        shop.shoplens(
            "sql", "SELECT * FROM (VALUES ('view', 4912), ('cart', 50)) AS t(event_type, events)");

    assertThat(outcome.out())
        .isEqualTo(
            """
            event_type | events
            -----------+-------
            view       |   4912
            cart       |     50
            """);
    assertThat(outcome.err()).matches("2 rows in \\d+\\.\\d\\d s\n");
    assertThat(outcome.status()).isZero();
  }

  @Test
  void mistakeInSqlIsOneSentence() {
    TestPlatform.Outcome outcome = shop.shoplens("sql", "SELECT nothing FROM shop.events");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .isEqualTo(
            "shoplens: Trino could not run the statement: line 1:8: Column 'nothing' cannot be"
                + " resolved\n");
  }

  @Test
  void statementsOfAFileRunOneAfterTheOther() throws IOException {
    var file = Files.writeString(shop.home().root().resolve("two.sql"), "SELECT 1 a;\nSELECT 2 b;");

    assertThat(shop.shoplens("sql", "--format", "csv", "--file", file.toString()).out())
        .isEqualTo("a\n1\nb\n2\n");
  }

  @Test
  void serversListenOnThisMachineOnly() throws IOException {
    List<Integer> ports =
        List.of(
            shop.platform().runningPostgres().orElseThrow().port(),
            shop.platform().runningTrino().orElseThrow().port());

    assertThat(ListeningSockets.addresses(ports)).isNotEmpty().allMatch(ListeningSockets::loopback);
  }

  @Test
  @Order(Integer.MAX_VALUE - 1)
  void killedServersAreStartedAgainByTheNextQuestion() {
    ProcessRecord trino = shop.platform().runningTrino().orElseThrow();
    ProcessRecord postgres = shop.platform().runningPostgres().orElseThrow();
    for (ProcessRecord server : List.of(trino, postgres)) {
      ProcessHandle process = server.process().orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    }

    assertThat(shop.shoplens("status").out()).contains("trino     is down");
    assertThat(shop.rows("SELECT count(*) FROM shop.events")).containsExactly("0");
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void downLeavesNoProcess() {
    List<ProcessHandle> processes =
        List.of(
            shop.platform().runningTrino().flatMap(ProcessRecord::process).orElseThrow(),
            shop.platform().runningPostgres().flatMap(ProcessRecord::process).orElseThrow());

    TestPlatform.Outcome down = shop.shoplens("down");

    assertThat(down.out()).isEqualTo("Stopped trino, postgres\n");
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
    assertThat(shop.shoplens("down").out()).isEqualTo("Nothing was running.\n");
  }
}
