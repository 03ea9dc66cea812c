package io.shoplens.jobs.parquet;

import java.io.IOException;
import java.util.Objects;
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
  private final ChunkBuffers buffers;
  private Encoding encoding = Encoding.PLAIN;
  private @Nullable ColumnDescriptor column;
  private int rows;
  private boolean hasDictionary;
  private int dictionaryEntries;
  private boolean started;
  private boolean compresses;

  ChunkWriter(ParquetFileWriter file, PageCompressor compressor, ChunkBuffers buffers) {
    this.file = file;
    this.compressor = compressor;
    this.buffers = buffers;
  }

  void start(ColumnDescriptor descriptor, int rowCount) {
    column = descriptor;
    rows = rowCount;
    hasDictionary = false;
    started = false;
    page().clear();
  }

  /** Where the bytes of the page in the making go. */
  PageBytes page() {
    return buffers.page();
  }

  /** For counting distinct values. */
  ValueIndex index() {
    return buffers.index();
  }

  /** Room for the ids of a chunk, which stay until the next one. */
  int[] ids(int count) {
    return buffers.ids(count);
  }

  void encoding(Encoding valuesOfPage) {
    encoding = valuesOfPage;
  }

  void finishDictionary(int entries) {
    hasDictionary = true;
    dictionaryEntries = entries;
    buffers.pageIsDictionary();
  }

  void finishPage(int rowCount, Statistics<?> statistics) throws IOException {
    PageBytes page = page();
    PageBytes compressed = buffers.compressedPage();
    if (!started) {
      compressor.compress(page, compressed);
      decide(compressed.length(), page.length());
    } else if (compresses) {
      compressor.compress(page, compressed);
    }
    file.writeDataPage(
        rowCount,
        page.length(),
        (compresses ? compressed : page).view(),
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
    PageBytes dictionary = buffers.dictionary();
    PageBytes compressed = buffers.compressedDictionary();
    if (hasDictionary) {
      compressor.compress(dictionary, compressed);
      before += dictionary.length();
      after += compressed.length();
    }
    compresses = after < before * WORTHWHILE;
    CompressionCodecName codec =
        compresses ? compressor.codec() : CompressionCodecName.UNCOMPRESSED;
    file.startColumn(Objects.requireNonNull(column), rows, codec);
    started = true;
    if (hasDictionary) {
      file.writeDictionaryPage(
          new DictionaryPage(
              (compresses ? compressed : dictionary).view(),
              dictionary.length(),
              dictionaryEntries,
              Encoding.PLAIN));
    }
  }
}
