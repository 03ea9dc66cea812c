package io.shoplens.jobs.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.tables.FileColumns;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.jspecify.annotations.Nullable;

/** Columns read as numbers are what was written, whoever wrote it. */
final class FileColumnsTest {
  private static final int NAME = WideRows.COLUMNS.indexOf("name");
  private static final int NOTE = WideRows.COLUMNS.indexOf("note");
  private static final int FLAG = WideRows.COLUMNS.indexOf("flag");

  @Property(tries = 20)
  void numbersTextsAndFlagsAreThoseWritten(
      @ForAll long seed,
      @ForAll boolean stock,
      @ForAll @IntRange(min = 1, max = 9_000) int count,
      @ForAll @IntRange(max = 4) int shape)
      throws IOException {
    try (InMemoryCatalog catalog = new InMemoryCatalog()) {
      Table table = WideRows.table(catalog, Map.of());
      List<@Nullable Object[]> rows = new WideRows(seed, shape).make(count);
      DataFile file = stock ? WideRows.writeStock(table, rows) : WideRows.write(table, rows);
      Long2ObjectOpenHashMap<String> texts = new Long2ObjectOpenHashMap<>();
      int at = 0;
      try (FileColumns columns = new FileColumns(table, file.location(), WideRows.COLUMNS)) {
        columns.keepTexts(NAME, texts);
        for (int block = columns.next(); block > 0; block = columns.next()) {
          check(columns, rows.subList(at, at + block), texts);
          at += block;
        }
      }
      assertThat(at).isEqualTo(count);
    }
  }

  private static void check(
      FileColumns columns, List<@Nullable Object[]> rows, Long2ObjectOpenHashMap<String> texts) {
    int[] last = {rows.size() - 1, 0};
    for (int column = 0; column < WideRows.COLUMNS.size(); column++) {
      for (int i = 0; i < last.length; i++) {
        Object written = rows.get(last[i])[column];
        if (column == NAME) {
          assertThat(texts.get(columns.longs(NAME)[last[i]])).isEqualTo(written);
        } else if (column == FLAG) {
          assertThat(columns.isTrue(FLAG, last[i])).isEqualTo(Boolean.TRUE.equals(written));
        } else if (column != NOTE) {
          assertThat((Double) columns.doubles(column, last, 2)[i])
              .as(WideRows.COLUMNS.get(column))
              .isEqualTo(number(written));
        }
      }
    }
  }

  private static Double number(@Nullable Object written) {
    if (written instanceof BigDecimal money) {
      return money.doubleValue();
    }
    return written == null ? Double.NaN : ((Number) written).doubleValue();
  }
}
