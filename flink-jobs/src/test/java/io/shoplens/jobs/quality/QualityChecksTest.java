package io.shoplens.jobs.quality;

import static io.shoplens.jobs.quality.VisitsTable.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.ingest.RejectionReason;
import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import io.shoplens.schema.Expectation.AcceptedValues;
import io.shoplens.schema.Expectation.Severity;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.DeleteFile;
import org.apache.iceberg.deletes.PositionDelete;
import org.apache.iceberg.deletes.PositionDeleteWriter;
import org.apache.iceberg.parquet.Parquet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QualityChecksTest {
  @TempDir Path warehouse;

  private VisitsTable table() {
    return VisitsTable.create(warehouse, VisitsTable.YAML);
  }

  @Test
  void aGoodTableGivesOneResultPerExpectation() {
    VisitsTable table = table();
    table.append(visit("a", 1), visit("a", 2));
    table.append(visit("b", 1));
    List<QualityResult> results = table.check(QualitySettings.defaults());
    assertThat(results).hasSameSizeAs(table.contract().expectations());
    assertThat(results).allSatisfy(result -> assertThat(result.passed()).isTrue());
    assertThat(table.check("range(views)"))
        .isEqualTo(
            new QualityResult(
                "run-1",
                42,
                "shop.visits",
                "range(views)",
                "views BETWEEN 0 AND 100",
                0,
                "values from 3 to 3",
                Severity.ERROR,
                table.table().currentSnapshot().snapshotId()));
    assertThat(table.check("unique(shop, visit)").observed()).isEqualTo("3 rows with 3 keys");
    assertThat(table.check("not_null(kind)").observed()).isEqualTo("0 of 3 rows have no value");
    assertThat(table.check("min_rows").observed()).isEqualTo("3 rows");
  }

  static Stream<Arguments> badValues() {
    return Stream.of(
        Arguments.of("kind", "eternal", "accepted_values(kind)", "eternal"),
        Arguments.of("views", -3, "range(views)", "-3"),
        Arguments.of("views", 101, "range(views)", "101"),
        Arguments.of("share", 1.5, "range(share)", "1.5"),
        Arguments.of("share", Double.NaN, "range(share)", "NaN"),
        Arguments.of("low", new BigDecimal("0.00"), "range(low)", "0.00"),
        Arguments.of("low", new BigDecimal("2.51"), "low_within_high", "2.51, 2.50"),
        Arguments.of("ended_at", 1_000L, "ends_after_start", "1000, 1000"),
        Arguments.of("events", 6L, "kinds_add_up", "3, 2, 6"));
  }

  @ParameterizedTest
  @MethodSource("badValues")
  void aBadValueIsCountedAndShown(String column, Object value, String check, String example) {
    VisitsTable table = table();
    table.append(visit("a", 1), table.visitWith(column, value));
    QualityResult result = table.check(check);
    assertThat(result.violations()).isEqualTo(1);
    assertThat(result.observed()).isEqualTo("1 of 2 rows violate it, e.g. " + example);
    assertThat(table.violated()).contains(check);
  }

  @ParameterizedTest
  @MethodSource("optionalColumns")
  void aMissingOptionalValueViolatesNothing(String column) {
    VisitsTable table = table();
    table.append(visit("a", 1), table.visitWith(column, null));
    assertThat(table.violated()).isEmpty();
  }

  static Stream<String> optionalColumns() {
    return Stream.of("share", "low", "high", "started_at", "ended_at");
  }

  @Test
  void aMissingValueOfARequiredColumnIsCounted() {
    String optionalKind =
        VisitsTable.YAML.replace("kind, type: string,", "kind, type: string, optional: true,");
    VisitsTable written = VisitsTable.create(warehouse, optionalKind);
    written.append(visit("a", 1), written.visitWith("kind", null));
    VisitsTable checked =
        new VisitsTable(
            written.table(),
            VisitsTable.create(warehouse.resolve("other"), VisitsTable.YAML).contract());
    assertThat(checked.violated()).containsExactly("not_null(kind)");
  }

  @Test
  void rowsBeyondTheFirstOfAKeyAreCounted() {
    VisitsTable table = table();
    table.append(visit("a", 1), visit("a", 1), visit("b", 1));
    table.append(visit("a", 1), visit("a", 2));
    QualityResult result = table.check("unique(shop, visit)");
    assertThat(result.violations()).isEqualTo(2);
    assertThat(result.observed()).isEqualTo("5 rows with 3 keys");
    assertThat(result.isFailure()).isTrue();
  }

  @Test
  void keysThatDoNotFitInMemoryAreComparedOnDiskAndLeaveNothingBehind(@TempDir Path temporary)
      throws IOException {
    VisitsTable table = table();
    List<@Nullable Object[]> rows = new ArrayList<>();
    LongStream.range(0, 20_000).forEach(i -> rows.add(visit("shop" + i % 10, i / 10 % 1_900)));
    table.append(rows.toArray(new Object[0][]));
    List<QualityResult> results = table.check(new QualitySettings(2, temporary, 1_000));
    assertThat(results)
        .filteredOn(result -> result.checkName().startsWith("unique"))
        .extracting(QualityResult::observed)
        .containsExactly("20000 rows with 19000 keys");
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void anEmptyTableOnlyLacksRows() {
    VisitsTable table = table();
    assertThat(table.violated()).containsExactly("min_rows");
    QualityResult result = table.check("min_rows");
    assertThat(result.violations()).isEqualTo(2);
    assertThat(result.snapshotId()).isNull();
    assertThat(result.isFailure()).isFalse();
  }

  @Test
  void statisticsOfOldFilesCountAfterAColumnIsWidened() {
    VisitsTable narrow = table();
    narrow.append(visit("a", 1), visit("a", 2));
    VisitsTable wide =
        VisitsTable.create(
            warehouse, VisitsTable.YAML.replace("views, type: int", "views, type: bigint"));
    assertThat(wide.violated()).isEmpty();
    assertThat(wide.check("range(views)").observed()).isEqualTo("values from 3 to 3");
  }

  @Test
  void aTableWithDeleteFilesIsRefusedWithAWayOut() throws IOException {
    VisitsTable table = table();
    table.append(visit("a", 1), visit("a", 2));
    table.table().newRowDelta().addDeletes(firstRowOf(table, table.onlyFile())).commit();
    assertThatThrownBy(table::violated)
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("shop.visits has delete files")
        .hasMessageContaining("EXECUTE optimize");
  }

  @Test
  void aTableThatPeopleEditIsCheckedWithoutItsDeletedRowsAndOnlyWarns() throws IOException {
    VisitsTable table =
        VisitsTable.create(
            warehouse, VisitsTable.YAML.replace("producer: ingest", "producer: people"));
    assertThat(table.violated()).containsExactly("min_rows");
    table.append(visit("a", 1), visit("a", 2));
    table.append(visit("a", 1), table.visitWith("views", 101));
    assertThat(table.violated())
        .containsExactlyInAnyOrder("unique(shop, visit)", "range(views)", "kinds_add_up");

    table.table().newRowDelta().addDeletes(firstRowOf(table, table.onlyFile())).commit();

    assertThat(table.check("unique(shop, visit)"))
        .extracting(QualityResult::violations, QualityResult::isFailure)
        .containsExactly(0L, false);
    assertThat(table.check("min_rows").observed()).isEqualTo("3 rows");
    assertThat(table.check("range(views)"))
        .extracting(QualityResult::observed, QualityResult::isFailure)
        .containsExactly("1 of 3 rows violate it, e.g. 101", false);
  }

  private static DeleteFile firstRowOf(VisitsTable table, DataFile file) throws IOException {
    PositionDeleteWriter<Object> writer =
        Parquet.writeDeletes(table.table().io().newOutputFile(file.location() + ".deletes"))
            .withSpec(table.table().spec())
            .buildPositionWriter();
    try (writer) {
      writer.write(PositionDelete.create().set(file.location(), 0));
    }
    return writer.toDeleteFile();
  }

  @Test
  void anUnreadableFileIsToldInOneSentence() throws IOException {
    VisitsTable table = table();
    table.append(visit("a", 1), visit("a", 2));
    DataFile file = table.onlyFile();
    table.table().io().deleteFile(file.location());
    assertThatThrownBy(() -> table.check(QualitySettings.defaults()))
        .isInstanceOf(ShoplensException.class)
        .hasMessageStartingWith("The quality of table shop.visits could not be checked (")
        .hasMessageContaining("make sure that its files");
  }

  @Test
  void aResultIsARowOfItsTable() {
    assertThat(Contract.load().table("ops.quality_results").columns().stream().map(Column::name))
        .containsExactlyElementsOf(QualityResult.COLUMNS);
    QualityResult result =
        new QualityResult(
            "r", 1, "shop.x", "min_rows", "count(*) >= 1", 1, "0 rows", Severity.ERROR, null);
    assertThat(result.toRow())
        .containsExactly(
            "r", 1L, "shop.x", "min_rows", "count(*) >= 1", false, 1L, "0 rows", "error", null);
    assertThat(result.sentence()).isEqualTo("shop.x: min_rows is violated (count(*) >= 1): 0 rows");
  }

  @Test
  void theContractAcceptsExactlyTheReasonsThereAre() {
    assertThat(Contract.load().table("shop.rejected_events").expectations())
        .contains(
            new AcceptedValues(
                "reason",
                Arrays.stream(RejectionReason.values()).map(RejectionReason::text).toList(),
                Severity.ERROR));
  }
}
