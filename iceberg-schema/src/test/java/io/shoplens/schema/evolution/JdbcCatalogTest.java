package io.shoplens.schema.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.schema.Column;
import io.shoplens.schema.ColumnType;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Table;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcCatalogTest {
  @Test
  void everyTableOfTheContractIsCreatedAndFoundUnchangedByTheNextProcess(@TempDir Path warehouse)
      throws IOException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      try (JdbcCatalog catalog = open(postgres, warehouse)) {
        Contract.load().tables().forEach(table -> ContractTables.createOrEvolve(catalog, table));
      }
      try (JdbcCatalog catalog = open(postgres, warehouse)) {
        for (TableContract contract : Contract.load().tables()) {
          assertThat(ContractTables.createOrEvolve(catalog, contract).changes()).isEmpty();
          assertThat(commentsOf(catalog.loadTable(contract.identifier())))
              .isEqualTo(contract.columns().stream().map(Column::comment).toList());
        }
        assertThat(widened(catalog).schema().findField("events").doc()).isEqualTo("Changed.");
      }
    }
  }

  /** The order of columns, a type and a comment at once, through a commit on the real catalog. */
  private static Table widened(JdbcCatalog catalog) {
    TableContract sessions = Contract.load().table("shop.sessions");
    List<Column> columns =
        sessions.columns().stream()
            .map(
                column ->
                    column.name().equals("events")
                        ? new Column("events", ColumnType.BIGINT, true, null, "Changed.")
                        : column)
            .toList();
    TableContract changed =
        new TableContract(
            sessions.namespace(),
            sessions.name(),
            sessions.description(),
            sessions.producer(),
            sessions.key(),
            sessions.partitioning(),
            sessions.sortOrder(),
            sessions.freshness(),
            columns,
            sessions.expectations());
    ContractTables.createOrEvolve(catalog, changed);
    return catalog.loadTable(sessions.identifier());
  }

  private static List<String> commentsOf(Table table) {
    return table.schema().columns().stream().map(NestedField::doc).toList();
  }

  private static JdbcCatalog open(EmbeddedPostgres postgres, Path warehouse) {
    JdbcCatalog catalog = new JdbcCatalog();
    catalog.setConf(new Configuration());
    catalog.initialize(
        "shoplens",
        Map.of(
            "uri", postgres.getJdbcUrl("postgres", "postgres"),
            "warehouse", warehouse.toUri().toString(),
            "jdbc.schema-version", "V1"));
    return catalog;
  }
}
