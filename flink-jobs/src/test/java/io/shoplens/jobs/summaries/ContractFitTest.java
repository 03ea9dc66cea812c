package io.shoplens.jobs.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.schema.Column;
import io.shoplens.schema.Contract;
import io.shoplens.schema.TableContract;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractFitTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void everyTableHasTheContractsColumnsInOrder() {
    for (String table : SummaryAccumulators.tables()) {
      assertThat(SummaryAccumulators.columns(table))
          .as(table)
          .isEqualTo(CONTRACT.table(table).columns().stream().map(Column::name).toList());
    }
  }

  @Test
  void everyValueHasItsColumnsTypeAndOnlyOptionalOnesAreNull() {
    SummaryRun.rows(RandomShop.of(1, 2_000))
        .forEach(
            (table, rows) -> {
              assertThat(rows).as(table).isNotEmpty();
              rows.forEach(row -> checkRow(CONTRACT.table(table), row));
            });
  }

  @Test
  void everyTableHasASqlDefinitionWithItsColumns() throws IOException {
    for (String table : SummaryAccumulators.tables()) {
      String sql = sql(table);
      assertThat(sql).as(table).startsWith("-- ").contains(SummaryAccumulators.columns(table));
    }
  }

  @Test
  void theSqlOfDataQualityExplainsMetricsInTheSameWords() throws IOException {
    String sql = sql("summary.data_quality");
    for (QualityMetric metric : QualityMetric.values()) {
      assertThat(sql).contains("'" + metric.text() + "'", "'" + metric.explanation() + "'");
    }
  }

  @Test
  void theSqlOfSamplesCarriesTheSameSeed() throws IOException {
    assertThat(sql("summary.price_sample")).contains(", " + SampleHash.SEED + ")");
    assertThat(sql("summary.session_stats_sample")).contains(", " + SampleHash.SEED + ")");
  }

  private static void checkRow(TableContract table, List<@Nullable Object> row) {
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      Object value = row.get(i);
      String where = table.name() + "." + column.name() + " in " + row;
      if (value == null) {
        assertThat(column.required()).as(where).isFalse();
      } else {
        assertThat(value).as(where).isInstanceOf(javaType(column));
      }
    }
  }

  private static Class<?> javaType(Column column) {
    return switch (column.type().base()) {
      case BIGINT, TIMESTAMPTZ -> Long.class;
      case INT, DATE -> Integer.class;
      case DOUBLE -> Double.class;
      case BOOLEAN -> Boolean.class;
      case STRING -> String.class;
      case DECIMAL -> BigDecimal.class;
      case VARBINARY -> java.nio.ByteBuffer.class;
    };
  }

  private static String sql(String table) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SummaryAccumulators.class.getResourceAsStream("/sql/definitions/" + table + ".sql"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
