package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.access.Role;
import io.shoplens.access.Roles;
import io.shoplens.access.Users;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people of each role can get out of Trino, and what they cannot by any way that is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedShop.Resolver.class)
class TrinoAccessIT {
  private final SharedShop shop;
  private final People people;

  TrinoAccessIT(SharedShop shop) {
    this.shop = shop;
    this.people = People.in(shop);
  }

  @AfterAll
  void forgetThem() {
    shop.access().write(Users.NONE);
  }

  static Stream<String> tables() {
    return Contract.load().tables().stream().map(TableContract::fullName);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void tableIsSeenAsTheRoleSays(String table) {
    String count = "SELECT count(*) FROM " + table;
    Role.Reading reading = managed().get(table);

    assertThat(people.ask(People.ANALYST, count)).isEqualTo(shop.ask(count));
    if (reading == null) {
      assertThat(people.refusal(People.MANAGER, count)).contains("Access Denied");
    } else {
      assertThat(people.ask(People.MANAGER, count)).isEqualTo(shop.ask(count + where(reading)));
    }
  }

  @Test
  void otherTablesAreNotEvenNamed() {
    String names = "SELECT table_schema || '.' || table_name FROM information_schema.tables";
    String schema = " WHERE table_schema <> 'information_schema' ORDER BY 1";

    assertThat(people.ask(People.MANAGER, names + schema).rows().stream().map(row -> row.get(0)))
        .containsExactlyElementsOf(managed().keySet());
  }

  @Test
  void hiddenColumnIsNull() {
    assertThat(
            people
                .ask(People.MANAGER, "SELECT count(share_of_events) FROM summary.top_categories")
                .rows()
                .get(0)
                .get(0))
        .isEqualTo(BigDecimal.ZERO);
  }

  @Test
  void earlierVersionsOfATableAreFilteredAsWell() {
    Object version =
        shop.ask("SELECT max(snapshot_id) FROM shop.\"events$snapshots\"").rows().get(0).get(0);

    assertThat(
            people
                .ask(
                    People.MANAGER,
                    "SELECT DISTINCT category_l1 FROM shop.events FOR VERSION AS OF "
                        + new BigDecimal(String.valueOf(version)).toPlainString())
                .rows())
        .isEqualTo(List.of(List.of(people.category())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM shop.\"events$files\"",
        "SELECT * FROM shop.\"events$partitions\"",
        "SELECT * FROM shop.\"events$snapshots\"",
        "SELECT * FROM shop.\"events$history\"",
        "SELECT * FROM shop.\"events$properties\"",
        "SELECT * FROM shop.\"events$manifests\"",
        "SELECT * FROM shop.\"events$entries\"",
        "SELECT * FROM shop.\"events$refs\"",
        "SELECT * FROM TABLE(shoplens.system.table_changes("
            + "schema_name => 'shop', table_name => 'events',"
            + " start_snapshot_id => 0, end_snapshot_id => 1))",
        "SELECT query FROM system.runtime.queries",
        "SELECT * FROM system.runtime.nodes",
        "SHOW STATS FOR shop.customers",
        "SHOW COLUMNS FROM shop.customers",
        "EXPLAIN SELECT * FROM shop.customers",
        "SHOW CREATE TABLE shop.events",
        "SHOW TABLES FROM ml",
        "SET SESSION query_max_run_time = '1h'",
        "SET SESSION shoplens.statistics_enabled = false",
        "SET SESSION AUTHORIZATION \"ann.lyst\"",
        "SET ROLE admin",
      })
  void wayAroundIsClosedToCategoryManagers(String sql) {
    assertThat(people.refusal(People.MANAGER, sql))
        .containsAnyOf("Access Denied", "does not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO summary.as_of SELECT * FROM summary.as_of",
        "DELETE FROM shop.events",
        "UPDATE shop.products SET brand = 'x'",
        "TRUNCATE TABLE ops.job_runs",
        "DROP TABLE ml.lift",
        "CREATE TABLE shop.copy AS SELECT * FROM summary.as_of",
        "CREATE VIEW shop.own AS SELECT * FROM summary.as_of",
        "CREATE SCHEMA shoplens.own",
        "CREATE FUNCTION shoplens.shop.one() RETURNS int RETURN 1",
        "COMMENT ON TABLE shop.events IS 'x'",
        "ALTER TABLE shop.events SET PROPERTIES format = 'ORC'",
        "ALTER TABLE shop.events EXECUTE optimize",
        "ALTER TABLE shop.customers EXECUTE expire_snapshots(retention_threshold => '7d')",
        "ALTER TABLE summary.as_of EXECUTE remove_orphan_files(retention_threshold => '7d')",
        "ANALYZE shop.products",
        "CALL shoplens.system.unregister_table('shop', 'events')",
        "CALL system.runtime.kill_query('20260101_000000_00000_aaaaa', 'x')",
      })
  void nobodyButTheOwnerChangesAnything(String sql) {
    for (String user : List.of(People.ANALYST, People.MANAGER)) {
      assertThat(people.refusal(user, sql))
          .describedAs(user)
          .containsAnyOf("Access Denied", "is not supported for table with row filter");
    }
  }

  @Test
  void viewWithTheRightsOfItsMakerAnswersNobodyElse() {
    shop.run("CREATE VIEW shop.all_events SECURITY DEFINER AS SELECT * FROM shop.events");
    try {
      String ask = "SELECT count(*) FROM shop.all_events";
      assertThat(people.refusal(People.ANALYST, ask)).contains("View owner does not have");
      assertThat(people.refusal(People.MANAGER, ask)).contains("Access Denied");
    } finally {
      shop.run("DROP VIEW shop.all_events");
    }
  }

  @Test
  void viewWithTheRightsOfItsReaderCanBeShared() {
    shop.run("CREATE VIEW shop.same_events SECURITY INVOKER AS SELECT * FROM shop.events");
    try {
      assertThat(people.ask(People.ANALYST, "SELECT count(*) FROM shop.same_events"))
          .isEqualTo(shop.ask("SELECT count(*) FROM shop.events"));
    } finally {
      shop.run("DROP VIEW shop.same_events");
    }
  }

  private String where(Role.Reading reading) {
    String rows = reading.rows();
    return rows == null
        ? ""
        : " WHERE " + rows.replace("{categories}", "'" + people.category() + "'");
  }

  private static Map<String, Role.Reading> managed() {
    return new TreeMap<>(Roles.load().get("category-manager").trino().tables());
  }
}
