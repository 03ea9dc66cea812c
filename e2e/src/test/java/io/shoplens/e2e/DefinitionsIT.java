package io.shoplens.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table that is defined by a SQL statement holds what Trino makes of that statement. */
@ExtendWith(SharedShop.Resolver.class)
class DefinitionsIT {
  private static final String FOLDER = "flink-jobs/src/main/resources/sql/definitions";

  private final SharedShop shop;

  DefinitionsIT(SharedShop shop) {
    this.shop = shop;
  }

  /** Files named after tables; others ask for contradictions. */
  static Stream<String> definedTables() {
    List<String> tables = Contract.load().tables().stream().map(TableContract::fullName).toList();
    return SqlFiles.in(FOLDER).stream().map(SqlFiles::name).filter(tables::contains);
  }

  @ParameterizedTest
  @MethodSource("definedTables")
  void tableHoldsWhatItsDefinitionSays(String name) {
    TableContract contract = Contract.load().table(name);
    List<String> columns = contract.columns().stream().map(Column::name).toList();

    Answer defined = shop.ask(SqlFiles.read(SqlFiles.repository(FOLDER).resolve(name + ".sql")));
    Answer stored = shop.ask("SELECT * FROM " + name);

    assertThat(defined.columns()).isEqualTo(columns);
    assertThat(stored.columns()).isEqualTo(columns);
    assertThat(stored.rows()).isNotEmpty();
    assertThat(RowDifferences.between(defined, stored, contract.key())).isEmpty();
  }

  @Test
  void everyTableForDashboardsAndEveryFeatureTableHasADefinition() {
    assertThat(definedTables())
        .containsAll(
            Contract.load().tables().stream()
                .filter(table -> table.namespace().equals("summary"))
                .filter(table -> !table.isEditedByPeople())
                .map(TableContract::fullName)
                .toList())
        .contains("shop.products", "shop.customers");
  }
}
