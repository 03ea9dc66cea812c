package io.shoplens.jobs.parquet;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pages of one column chunk after another into a file. A chunk that does not shrink when
 * compressed, which its first pages show, is stored as it is: readers save the time too.
 */
final class ChunkWriter {
  /** Compressing must save a twentieth. */
  private static final double WORTHWHILE = 0.95;

  private final ParquetFileWriter file;
  private final PageCompressor compressor;
  private final PageBytes page = new PageBytes();
  private final ValueIndex index = new ValueIndex();
  private int[] ids = new int[0];
  private Encoding encoding = Encoding.PLAIN;
  private @Nullable ColumnDescriptor column;
  private int rows;
  private byte @Nullable [] dictionary;
  private int dictionaryEntries;
  private boolean started;
  private boolean compresses;

  ChunkWriter(ParquetFileWriter file, PageCompressor compressor) {
    this.file = file;
    this.compressor = compressor;
  }

  void start(ColumnDescriptor descriptor, int rowCount) {
    column = descriptor;
    rows = rowCount;
    dictionary = null;
    started = false;
    page.clear();
  }

  /** Where the bytes of the page in the making go. */
  PageBytes page() {
    return page;
  }

  /** For counting distinct values, reused from chunk to chunk. */
  ValueIndex index() {
    return index;
  }

  /** Room for the ids of a chunk, which stay until the next one. */
  int[] ids(int count) {
    if (ids.length < count) {
      ids = new int[Math.max(count, ids.length * 2)];
    }
    return ids;
  }

  void encoding(Encoding valuesOfPage) {
    encoding = valuesOfPage;
  }

  void finishDictionary(int entries) {
    dictionary = java.util.Arrays.copyOf(page.array(), page.length());
    dictionaryEntries = entries;
    page.clear();
  }

  void finishPage(int rowCount, Statistics<?> statistics) throws IOException {
    int length = page.length();
    BytesInput compressed = null;
    if (!started) {
      compressed = compressor.compress(page.array(), length);
      decide(compressed.size(), length);
    } else if (compresses) {
      compressed = compressor.compress(page.array(), length);
    }
    file.writeDataPage(
        rowCount,
        length,
        compresses && compressed != null ? compressed : page.view(),
        statistics,
        rowCount,
        Encoding.RLE,
        Encoding.RLE,
        encoding);
  }

  void finish() throws IOException {
    file.endColumn();
    column = null;
  }

  private void decide(long compressedBytes, int plainBytes) throws IOException {
    long before = plainBytes;
    long after = compressedBytes;
    // The first page must be kept while the dictionary, which comes before it, is compressed.
    BytesInput dictionaryBytes = null;
    if (dictionary != null) {
      dictionaryBytes = compressor.compress(dictionary, dictionary.length);
      before += dictionary.length;
      after += dictionaryBytes.size();
    }
    compresses = after < before * WORTHWHILE;
    CompressionCodecName codec =
        compresses ? compressor.codec() : CompressionCodecName.UNCOMPRESSED;
    file.startColumn(java.util.Objects.requireNonNull(column), rows, codec);
    started = true;
    if (dictionary != null && dictionaryBytes != null) {
      file.writeDictionaryPage(
          new DictionaryPage(
              compresses ? dictionaryBytes : BytesInput.from(dictionary),
              dictionary.length,
              dictionaryEntries,
              Encoding.PLAIN));
    }
  }
}
