package io.shoplens.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.Expectation.MinRows;
import io.shoplens.schema.Expectation.NotNull;
import io.shoplens.schema.Expectation.Severity;
import io.shoplens.schema.Expectation.Unique;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.iceberg.types.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {
  private static final Contract CONTRACT = Contract.load();

  static Stream<TableContract> tables() {
    return CONTRACT.tables().stream();
  }

  @Test
  void theIndexNamesExactlyTheFolders() throws IOException {
    Path root = Path.of("tables");
    try (Stream<Path> files = Files.walk(root)) {
      List<String> folders =
          files
              .filter(file -> file.endsWith("table.yaml"))
              .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
              .toList();
      assertThat(tables().map(TableContract::fullName))
          .containsExactlyInAnyOrderElementsOf(folders);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableTranslatesToIceberg(TableContract table) {
    assertThat(IcebergSchemas.schemaOf(table).columns())
        .hasSameSizeAs(table.columns())
        .allSatisfy(field -> assertThat(field.doc()).isNotBlank());
    assertThat(IcebergSchemas.specOf(table).fields()).hasSameSizeAs(table.partitioning());
    assertThat(IcebergSchemas.sortOrderOf(table).fields()).hasSameSizeAs(table.sortOrder());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyTableExpectsItsKeyToBeUniqueAndItsRequiredColumnsToBeFilled(TableContract table) {
    assertThat(table.expectations()).contains(new Unique(table.key()));
    assertThat(table.expectations().stream().filter(NotNull.class::isInstance))
        .hasSize((int) table.columns().stream().filter(Column::required).count());
  }

  @Test
  void aTableIsReadWhole() {
    TableContract events = CONTRACT.table("shop.events");
    assertThat(events.key()).containsExactly("event_id");
    assertThat(events.producer()).isEqualTo("ingest");
    assertThat(events.partitioning())
        .containsExactly(new PartitionField(PartitionField.Transform.DAY, "event_time"));
    assertThat(events.sortOrder()).containsExactly("user_id", "event_time");
    assertThat(events.column("price").type()).isEqualTo(ColumnType.MONEY);
    assertThat(events.column("price").required()).isFalse();
    assertThat(events.expectations()).contains(new MinRows(1, Severity.ERROR));
    assertThat(IcebergSchemas.schemaOf(events).findField("event_time").type())
        .isEqualTo(Types.TimestampType.withZone());
  }

  @Test
  void anUnknownTableIsRefusedWithTheNamesThereAre() {
    assertThatThrownBy(() -> CONTRACT.table("shop.orders"))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("no table shop.orders")
        .hasMessageContaining("shop.sessions");
  }
}
