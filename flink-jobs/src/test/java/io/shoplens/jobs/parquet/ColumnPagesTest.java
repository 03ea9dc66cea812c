package io.shoplens.jobs.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.jspecify.annotations.Nullable;

/** Columns read a page at a time hold what Parquet's own reader finds in them value by value. */
final class ColumnPagesTest {
  /** Every type but flags, which are not read this way. */
  private static final Set<String> NUMBERS =
      Set.of("id", "number", "small", "day", "at", "price", "share", "sorted");

  @Property(tries = 30)
  void everyNumberOfOurFilesIsRead(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 50_000) int count,
      @ForAll @IntRange(max = 4) int shape)
      throws IOException {
    Set<String> read = check(seed, shape, count, false, Map.of());
    assertThat(read).containsAll(NUMBERS).doesNotContain("flag");
  }

  @Property(tries = 30)
  void filesOfOtherWritersAreReadRightOrNotAtAll(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20_000) int count,
      @ForAll @IntRange(max = 4) int shape,
      @ForAll @IntRange(min = 100, max = 20_000) int rowsPerPage)
      throws IOException {
    Map<String, String> smallPages =
        Map.of(
            TableProperties.PARQUET_PAGE_ROW_LIMIT,
            String.valueOf(rowsPerPage),
            TableProperties.PARQUET_DICT_SIZE_BYTES,
            "8192",
            TableProperties.PARQUET_COMPRESSION,
            "snappy");
    Set<String> read = check(seed, shape, count, true, smallPages);
    assertThat(read).contains("id").doesNotContain("flag");
  }

  @Property(tries = 5)
  void pagesOfTheSecondKindAreLeftToParquet(@ForAll long seed) throws IOException {
    assertThat(check(seed, 2, 1_000, true, Map.of("write.parquet.page-version", "v2"))).isEmpty();
  }

  /** Returns the columns that could be read. */
  private static Set<String> check(
      long seed, int shape, int count, boolean stock, Map<String, String> settings)
      throws IOException {
    Map<String, String> properties = new HashMap<>(settings);
    properties.put(TableProperties.PARQUET_ROW_GROUP_SIZE_BYTES, String.valueOf(1 << 20));
    try (InMemoryCatalog catalog = new InMemoryCatalog()) {
      Table table = WideRows.table(catalog, properties);
      List<@Nullable Object[]> rows = new WideRows(seed, shape).make(count);
      DataFile file = stock ? WideRows.writeStock(table, rows) : WideRows.write(table, rows);
      Set<String> read = new TreeSet<>();
      for (BothReaders chunk : BothReaders.ofFile(table.io().newInputFile(file.location()))) {
        chunk.check(new Random(seed));
        read.add(chunk.column());
      }
      return read;
    }
  }
}
