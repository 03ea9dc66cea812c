package io.shoplens.jobs.parquet;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.EncodingStats;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ParquetDecodingException;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column chunk as 64-bit numbers, decoded a page at a time: reading them one by one
 * takes many times as long. It knows what our own files are made of; {@link #canRead} tells.
 */
public final class ColumnPages {
  private static final Set<Encoding> NUMBERS =
      EnumSet.of(Encoding.RLE_DICTIONARY, Encoding.PLAIN, Encoding.DELTA_BINARY_PACKED);
  private static final Set<Encoding> DOUBLES = EnumSet.of(Encoding.RLE_DICTIONARY, Encoding.PLAIN);
  private static final Set<Encoding> OTHERS = EnumSet.of(Encoding.RLE_DICTIONARY);

  private final ColumnDescriptor descriptor;
  private final PageReader pages;
  private final PageNumbers numbers;
  private long[] values = new long[0];
  private boolean[] missing = new boolean[0];
  private int[] levels = new int[0];
  private int rows;
  private int position;
  private boolean someMissing;

  /** The page itself where its numbers stand in it as they are and are wanted as such. */
  private @Nullable DoubleBuffer plain;

  /**
   * @param decode turns the entries of a dictionary into numbers
   */
  public ColumnPages(
      ColumnDescriptor descriptor, PageReader pages, Function<Dictionary, long[]> decode)
      throws IOException {
    this.descriptor = descriptor;
    this.pages = pages;
    DictionaryPage page = pages.readDictionaryPage();
    this.numbers =
        new PageNumbers(
            descriptor.getPrimitiveType().getPrimitiveTypeName(),
            page == null
                ? new long[0]
                : decode.apply(page.getEncoding().initDictionary(descriptor, page)));
  }

  /** Whether a chunk has only pages of a kind known here. */
  public static boolean canRead(ColumnDescriptor descriptor, ColumnChunkMetaData chunk) {
    EncodingStats stats = chunk.getEncodingStats();
    if (stats == null
        || stats.usesV2Pages()
        || descriptor.getMaxRepetitionLevel() > 0
        || descriptor.getMaxDefinitionLevel() > 1) {
      return false;
    }
    Set<Encoding> known =
        switch (descriptor.getPrimitiveType().getPrimitiveTypeName()) {
          case INT32, INT64 -> NUMBERS;
          case DOUBLE -> DOUBLES;
          default -> OTHERS;
        };
    return known.containsAll(stats.getDataEncodings())
        && (descriptor.getMaxDefinitionLevel() == 0 || hasLevelsAsRuns(chunk));
  }

  // The old way to store levels is only named to be refused.
  @SuppressWarnings("deprecation")
  private static boolean hasLevelsAsRuns(ColumnChunkMetaData chunk) {
    return !chunk.getEncodings().contains(Encoding.BIT_PACKED);
  }

  /**
   * Reads the next rows.
   *
   * @param forMissing the number of a row without a value
   */
  public void read(long[] into, boolean[] intoMissing, int count, long forMissing)
      throws IOException {
    int at = 0;
    while (at < count) {
      if (position == rows) {
        readPage(forMissing, false);
      }
      int part = Math.min(count - at, rows - position);
      System.arraycopy(values, position, into, at, part);
      if (someMissing) {
        System.arraycopy(missing, position, intoMissing, at, part);
      } else {
        Arrays.fill(intoMissing, at, at + part, false);
      }
      position += part;
      at += part;
    }
  }

  /** Reads the next rows of a column of doubles; one without a value is no number. */
  public void readDoubles(double[] into, int start, int count) throws IOException {
    int at = start;
    while (at < start + count) {
      if (position == rows) {
        readPage(Double.doubleToLongBits(Double.NaN), true);
      }
      int part = Math.min(start + count - at, rows - position);
      takeDoubles(into, at, part);
      position += part;
      at += part;
    }
  }

  private void takeDoubles(double[] into, int at, int count) {
    if (plain != null) {
      plain.get(position, into, at, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      into[at + i] = Double.longBitsToDouble(values[position + i]);
    }
  }

  private void readPage(long forMissing, boolean asDoubles) throws IOException {
    DataPage page = pages.readPage();
    if (!(page instanceof DataPageV1 known)) {
      throw new ParquetDecodingException(
          "no such page of column " + descriptor + " was expected: " + page);
    }
    rows = known.getValueCount();
    position = 0;
    PageInput input = new PageInput(known.getBytes());
    int present = descriptor.getMaxDefinitionLevel() == 0 ? rows : readLevels(input);
    someMissing = present < rows;
    if (asDoubles && !someMissing && known.getValueEncoding() == Encoding.PLAIN) {
      plain = input.doubles();
      return;
    }
    plain = null;
    if (values.length < rows) {
      values = new long[rows];
      missing = new boolean[rows];
    }
    numbers.read(Objects.requireNonNull(known.getValueEncoding()), input, values, present);
    if (someMissing) {
      spread(present, forMissing);
    }
  }

  /** Finds out which rows have a value, and returns how many. */
  private int readLevels(PageInput input) {
    if (levels.length < rows + IdDecoder.GROUP) {
      levels = new int[rows + IdDecoder.GROUP];
    }
    input.takeLevels().decode(1, levels, rows);
    int present = 0;
    for (int row = 0; row < rows; row++) {
      present += levels[row];
    }
    return present;
  }

  /** Moves the values, which stand one after another, to their rows. */
  private void spread(int present, long forMissing) {
    int from = present;
    for (int row = rows - 1; row >= 0; row--) {
      missing[row] = levels[row] == 0;
      values[row] = missing[row] ? forMissing : values[--from];
    }
  }
}
