package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold between tables, and between a table and its contract, as Trino shows them. */
@ExtendWith(SharedShop.Resolver.class)
class ConsistencyIT {
  private final SharedShop shop;

  ConsistencyIT(SharedShop shop) {
    this.shop = shop;
  }

  static Stream<String> questions() {
    return Stream.of(
            SqlFiles.in("e2e/src/test/resources/sql/no-rows").stream(),
            SqlFiles.in("flink-jobs/src/main/resources/sql/definitions").stream()
                .filter(file -> SqlFiles.name(file).endsWith("-consistency")))
        .flatMap(files -> files)
        .map(file -> String.valueOf(SqlFiles.repository("").relativize(file)));
  }

  static Stream<String> tables() {
    return Contract.load().tables().stream().map(TableContract::fullName);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void contradictionsAreNotFound(String question) {
    assertThat(shop.ask(SqlFiles.read(SqlFiles.repository(question))).rows()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columnsAreExplainedInTheContractsWords(String name) {
    TableContract table = Contract.load().table(name);
    List<List<@Nullable Object>> documented =
        shop.ask("SHOW COLUMNS FROM " + table.fullName()).rows().stream()
            .map(row -> Arrays.asList(row.get(0), row.get(3)))
            .toList();

    assertThat(documented)
        .containsExactlyElementsOf(
            table.columns().stream()
                .map(
                    (Column column) ->
                        Arrays.<@Nullable Object>asList(column.name(), column.comment()))
                .toList());
  }

  static Stream<String> tablesOfJobs() {
    return Contract.load().tables().stream()
        .filter(table -> !table.isEditedByPeople())
        .map(TableContract::fullName);
  }

  @ParameterizedTest
  @MethodSource("tablesOfJobs")
  void everyVersionNamesTheRunThatMadeIt(String name) {
    TableContract table = Contract.load().table(name);
    String snapshots = table.namespace() + ".\"" + table.name() + "$snapshots\"";

    assertThat(
            shop.ask("SELECT DISTINCT element_at(summary, 'shoplens.run-id') FROM " + snapshots)
                .rows())
        .isNotEmpty()
        .isSubsetOf(shop.ask("SELECT DISTINCT run_id FROM ops.job_runs").rows());
  }
}
