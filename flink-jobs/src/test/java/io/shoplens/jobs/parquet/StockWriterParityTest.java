package io.shoplens.jobs.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.tables.TableRows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.jspecify.annotations.Nullable;

/** The files hold, and say of themselves, what Iceberg's own writer would have put there. */
final class StockWriterParityTest {

  @Property(tries = 40)
  void rowsAndMetricsAreThoseOfTheStockWriter(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50_000) int count,
      @ForAll @IntRange(max = 4) int shape)
      throws IOException {
    check(new WideRows(seed, shape).make(count), "zstd");
  }

  @Property(tries = 3)
  void otherCodecsServeToo(@ForAll long seed) throws IOException {
    check(new WideRows(seed, 2).make(1_000), "snappy");
    check(new WideRows(seed, 2).make(1_000), "uncompressed");
  }

  private static void check(List<@Nullable Object[]> rows, String codec) throws IOException {
    try (InMemoryCatalog catalog = new InMemoryCatalog()) {
      Table table =
          WideRows.table(
              catalog,
              Map.of(
                  TableProperties.DEFAULT_WRITE_METRICS_MODE,
                  "full",
                  TableProperties.PARQUET_COMPRESSION,
                  codec));
      DataFile ours = WideRows.write(table, rows);
      DataFile stock = WideRows.writeStock(table, rows);

      assertThat(read(table, ours)).isEqualTo(rows.stream().map(Arrays::asList).toList());
      assertThat(ours.recordCount()).isEqualTo(rows.size());
      assertThat(ours.fileSizeInBytes())
          .isEqualTo(table.io().newInputFile(ours.location()).getLength());
      assertThat(ours.valueCounts()).isEqualTo(stock.valueCounts());
      assertThat(ours.nullValueCounts()).isEqualTo(stock.nullValueCounts());
      assertThat(ours.nanValueCounts()).isEqualTo(stock.nanValueCounts());
      assertThat(ours.lowerBounds()).isEqualTo(stock.lowerBounds());
      assertThat(ours.upperBounds()).isEqualTo(stock.upperBounds());
      assertThat(ours.columnSizes().keySet()).isEqualTo(stock.columnSizes().keySet());
    }
  }

  private static List<List<@Nullable Object>> read(Table table, DataFile file) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    TableRows.readFile(
        table,
        file.location(),
        WideRows.COLUMNS,
        row -> {
          List<@Nullable Object> values = new ArrayList<>();
          for (int i = 0; i < row.size(); i++) {
            values.add(row.get(i, Object.class));
          }
          rows.add(values);
        });
    return rows;
  }
}
