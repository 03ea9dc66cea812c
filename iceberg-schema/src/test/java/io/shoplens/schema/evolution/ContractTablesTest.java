package io.shoplens.schema.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ContractReader;
import io.shoplens.schema.IcebergSchemas;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.TableContract;
import io.shoplens.schema.evolution.SchemaChange.Kind;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.apache.iceberg.types.Types;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractTablesTest {
  private static final String YAML =
      """
      description: Visits.
      producer: ingest
      key: [id]
      partitioning: [kind]
      sort_order: [id]
      freshness: Replaced by every run.
      columns:
        - {name: id, type: bigint, doc: The visit.}
        - {name: kind, type: string, doc: Its kind.}
        - {name: pages, type: int, doc: Pages seen.}
        - {name: spent, type: 'decimal(10,2)', optional: true, unit: euro, doc: What was spent.}
      """;

  private final InMemoryCatalog catalog = new InMemoryCatalog();

  @BeforeEach
  void openCatalog() {
    catalog.initialize("test", Map.of());
  }

  private ContractTable createOrEvolve(String yaml) {
    return ContractTables.createOrEvolve(catalog, contract(yaml));
  }

  private static TableContract contract(String yaml) {
    return ContractReader.read("table.yaml", "shop", "visits", yaml);
  }

  /** A snapshot is what counts here, so the file need not exist. */
  private static void addRow(Table table) {
    DataFile file =
        DataFiles.builder(table.spec())
            .withPath("rows.parquet")
            .withFormat(FileFormat.PARQUET)
            .withFileSizeInBytes(1)
            .withRecordCount(1)
            .withPartitionPath("kind=short")
            .build();
    table.newAppend().appendFile(file).commit();
  }

  @Test
  void aMissingTableIsCreatedWithItsNamespaceAndComments() {
    ContractTable created = createOrEvolve(YAML);
    Table table = created.table();
    assertThat(created.changes())
        .containsExactly(
            new SchemaChange(Kind.CREATE_TABLE, "shop.visits", "created table shop.visits"));
    assertThat(table.schema().findField("spent"))
        .isEqualTo(
            NestedField.optional(
                4, "spent", Types.DecimalType.of(10, 2), "What was spent. Unit: euro."));
    assertThat(table.spec().fields()).singleElement().hasToString("1000: kind: identity(2)");
    assertThat(table.sortOrder().fields())
        .singleElement()
        .hasToString("identity(1) ASC NULLS FIRST");
    assertThat(table.properties())
        .containsEntry("comment", "Visits.")
        .containsEntry("write.parquet.compression-codec", "zstd")
        .containsEntry("write.metadata.metrics.column.kind", "full")
        .containsEntry("shoplens.key", "id")
        .containsEntry("shoplens.contract-version", "1");
  }

  @Test
  void aTableInLineWithItsContractIsLeftAlone() {
    createOrEvolve(YAML);
    ContractTable again = createOrEvolve(YAML);
    assertThat(again.changes()).isEmpty();
    assertThat(again.table().properties()).containsEntry("shoplens.contract-version", "1");
  }

  /** What is replaced in the contract, by what, and the kind and sentence of the only change. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pages, type: int | pages, type: bigint | WIDEN_COLUMN | widened column pages from int to bigint",
        "decimal(10,2) | decimal(12,2) | WIDEN_COLUMN | widened column spent from decimal(10, 2) to decimal(12,2)",
        "type: int, doc | type: int, optional: true, doc | MAKE_OPTIONAL | made column pages optional",
        "Pages seen. | Pages shown. | CHANGE_COMMENT | changed the comment of column pages",
        "unit: euro | unit: cent | CHANGE_COMMENT | changed the comment of column spent",
        "sort_order: [id] | sort_order: [pages, id] | CHANGE_SORT_ORDER | changed the sort order of new files to pages, id",
        "sort_order: [id] | sort_order: [] | CHANGE_SORT_ORDER | changed the sort order of new files to none",
        "description: Visits. | description: All visits. | CHANGE_PROPERTY | set property comment to All visits.",
      })
  void aHarmlessChangeIsMadeAndRecorded(String before, String after, Kind kind, String sentence) {
    addRow(createOrEvolve(YAML).table());
    String changed = YAML.replace(before, after);
    ContractTable evolved = createOrEvolve(changed);
    assertThat(evolved.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(kind);
              assertThat(change.sentence()).isEqualTo(sentence);
            });
    assertThat(evolved.table().properties())
        .containsEntry("shoplens.contract-version", "2")
        .hasEntrySatisfying(
            "shoplens.contract-change.2", change -> assertThat(change).endsWith("Z " + sentence));
    assertThat(createOrEvolve(changed).changes()).isEmpty();
  }

  @Test
  void anOptionalColumnIsAddedWhereTheContractHasIt() {
    addRow(createOrEvolve(YAML).table());
    String added =
        "  - {name: city, type: string, optional: true, doc: Where from.}\n  - {name: pages";
    ContractTable evolved = createOrEvolve(YAML.replace("  - {name: pages", added));
    assertThat(evolved.changes())
        .containsExactly(new SchemaChange(Kind.ADD_COLUMN, "city", "added column city as string"));
    assertThat(evolved.table().schema().columns().stream().map(NestedField::name))
        .containsExactly("id", "kind", "city", "pages", "spent");
  }

  @Test
  void columnsAreReordered() {
    addRow(createOrEvolve(YAML).table());
    String line = "  - {name: id, type: bigint, doc: The visit.}\n";
    ContractTable evolved = createOrEvolve(YAML.replace(line, "") + line);
    assertThat(evolved.changes())
        .extracting(SchemaChange::kind)
        .containsExactly(Kind.REORDER_COLUMNS);
    assertThat(evolved.table().schema().columns().stream().map(NestedField::name))
        .containsExactly("kind", "pages", "spent", "id");
  }

  @Test
  void aFloatIsWidenedToDouble() {
    catalog.createNamespace(Namespace.of("shop"));
    TableContract contract = contract(YAML.replace("type: int,", "type: double,"));
    Schema narrow =
        new Schema(
            NestedField.required(1, "id", Types.LongType.get()),
            NestedField.required(2, "kind", Types.StringType.get()),
            NestedField.required(3, "pages", Types.FloatType.get()),
            NestedField.optional(4, "spent", Types.DecimalType.of(10, 2)));
    catalog.createTable(
        contract.identifier(), narrow, PartitionSpec.builderFor(narrow).identity("kind").build());
    ContractTable evolved = ContractTables.createOrEvolve(catalog, contract);
    assertThat(evolved.table().schema().findType("pages")).isEqualTo(Types.DoubleType.get());
  }

  @Test
  void aRequiredColumnIsAddedWhileTheTableHasNoRows() {
    createOrEvolve(YAML);
    ContractTable evolved =
        createOrEvolve(YAML + "  - {name: city, type: string, doc: Where from.}\n");
    assertThat(evolved.table().schema().findField("city").isRequired()).isTrue();
  }

  /** What is replaced in the contract, by what, and a part of the sentence that refuses it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: pages, type: int, doc: Pages seen.} | {name: city, type: string, optional: true, doc: City.} | no longer has its column pages, and columns are neither dropped nor renamed",
        "{name: pages | {name: screens | no longer has its column pages (was it renamed to screens?)",
        "type: bigint | type: int | column id cannot change from long to int without losing values",
        "decimal(10,2) | decimal(10,3) | column spent cannot change from decimal(10, 2) to decimal(10, 3)",
        "decimal(10,2) | decimal(9,2) | column spent cannot change from decimal(10, 2) to decimal(9, 2)",
        "pages, type: int | pages, type: string | column pages cannot change from int to string",
        "optional: true, unit | unit | column spent cannot become required",
        "partitioning: [kind] | partitioning: [pages] | is partitioned by [kind] and the contract wants [pages]",
        "partitioning: [kind] | partitioning: [] | is partitioned by [kind] and the contract wants []",
        "{name: spent | {name: city, type: string, doc: City.}\\n  - {name: spent | adds the required column city",
      })
  void aBreakingChangeIsRefusedWithTableColumnAndWayOut(
      String before, String after, String sentence) {
    addRow(createOrEvolve(YAML).table());
    String changed = YAML.replace(before, after.replace("\\n", "\n"));
    assertThatThrownBy(() -> createOrEvolve(changed))
        .isInstanceOfSatisfying(
            ShoplensException.class,
            e -> assertThat(e.kind()).isEqualTo(ShoplensException.Kind.USER))
        .hasMessageStartingWith("table shop.visits cannot follow its contract: ")
        .hasMessageContaining(sentence)
        .hasMessageEndingWith("or drop the table and rebuild it from its sources");
    assertThat(createOrEvolve(YAML).changes()).isEmpty();
  }

  @Test
  void aTableMadeByOthersIsTakenOver() {
    catalog.createNamespace(Namespace.of("shop"));
    catalog.createTable(
        contract(YAML).identifier(),
        IcebergSchemas.schemaOf(contract(YAML)),
        IcebergSchemas.specOf(contract(YAML)));
    ContractTable evolved = createOrEvolve(YAML);
    assertThat(evolved.changes())
        .extracting(SchemaChange::kind)
        .contains(Kind.CHANGE_SORT_ORDER, Kind.CHANGE_PROPERTY);
    assertThat(evolved.table().properties()).containsEntry("shoplens.contract-version", "1");
  }
}
