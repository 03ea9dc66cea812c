package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.generator.DirtLevel;
import io.shoplens.jobs.tables.TableRows;
import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import io.shoplens.schema.IcebergSchemas;
import io.shoplens.schema.TableContract;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.SortOrderComparators;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.Test;

/** Every table, as a run over a dirty shop has written it, is what its contract says. */
class WrittenTablesTest {
  private final TestShop shop = GeneratedShop.of(DirtLevel.STRESS).shop();

  @Test
  void columnsPartitionsAndOrderAreTheContracts() {
    for (TableContract contract : Contract.load().tables()) {
      Table table = shop.table(contract.fullName());
      assertThat(table.schema().columns().stream().map(WrittenTablesTest::described))
          .as(contract.fullName())
          .containsExactlyElementsOf(
              contract.columns().stream().map(WrittenTablesTest::described).toList());
      assertThat(table.spec().toString()).isEqualTo(IcebergSchemas.specOf(contract).toString());
      assertThat(table.sortOrder().fields().toString())
          .isEqualTo(IcebergSchemas.sortOrderOf(contract).fields().toString());
    }
  }

  @Test
  void everyTableHasRowsAndItsKeyIsUnique() {
    for (TableContract contract : Contract.load().tables()) {
      if (contract.namespace().equals("ml") || contract.isEditedByPeople()) {
        continue; // Made by jobs that learn, which do not run here, or by nobody.
      }
      List<?> keys = shop.values(contract.fullName(), contract.key().toArray(new String[0]));
      assertThat(keys).as(contract.fullName()).isNotEmpty();
      assertThat(new HashSet<>(keys)).as(contract.fullName()).hasSameSizeAs(keys);
    }
  }

  @Test
  void everyRowIsInTheFileOfItsPartition() throws IOException {
    for (TableContract contract : Contract.load().tables()) {
      Table table = shop.table(contract.fullName());
      if (table.spec().isPartitioned()) {
        PartitionKey key = new PartitionKey(table.spec(), table.schema());
        for (DataFile file : files(table)) {
          for (StructLike row : rows(table, file)) {
            key.partition(row);
            assertThat(key.get(0, Object.class))
                .as(file.location())
                .isEqualTo(file.partition().get(0, Object.class));
          }
        }
      }
    }
  }

  @Test
  void rowsInAFileFollowTheDeclaredOrder() throws IOException {
    for (TableContract contract : Contract.load().tables()) {
      Table table = shop.table(contract.fullName());
      if (table.sortOrder().isSorted()) {
        Comparator<StructLike> order =
            SortOrderComparators.forSchema(table.schema(), table.sortOrder());
        for (DataFile file : files(table)) {
          assertThat(file.sortOrderId()).isEqualTo(table.sortOrder().orderId());
          assertThat(rows(table, file)).as(file.location()).isSortedAccordingTo(order);
        }
      }
    }
  }

  @Test
  void everyQualityCheckOfErrorSeverityPassesAndIsKept() {
    assertThat(GeneratedShop.of(DirtLevel.STRESS).report().violations()).isEmpty();
    assertThat(shop.values("ops.quality_results", "severity", "passed", "table_name"))
        .isNotEmpty()
        .filteredOn(row -> row.get(0).equals("error"))
        .extracting(row -> row.get(1))
        .containsOnly(true);
  }

  private static String described(Column column) {
    return column.name()
        + " "
        + column.type().icebergType()
        + (column.required() ? " required " : " optional ")
        + column.comment();
  }

  private static String described(NestedField field) {
    return field.name()
        + " "
        + field.type()
        + (field.isRequired() ? " required " : " optional ")
        + field.doc();
  }

  private static List<DataFile> files(Table table) throws IOException {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
      tasks.forEach(task -> files.add(task.file()));
    }
    return files;
  }

  private static List<StructLike> rows(Table table, DataFile file) {
    List<StructLike> rows = new ArrayList<>();
    List<String> columns = table.schema().columns().stream().map(NestedField::name).toList();
    TableRows.readFile(
        table,
        file.location(),
        columns,
        row -> {
          GenericRecord copy = GenericRecord.create(table.schema());
          for (int i = 0; i < columns.size(); i++) {
            copy.set(i, row.get(i, Object.class));
          }
          rows.add(copy);
        });
    return rows;
  }
}
