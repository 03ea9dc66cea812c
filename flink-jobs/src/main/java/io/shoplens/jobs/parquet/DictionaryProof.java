package io.shoplens.jobs.parquet;

import java.io.IOException;
import java.util.Set;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.EncodingStats;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.DictionaryPageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.ColumnPath;

/** What the dictionaries of a column of texts prove about its values. */
final class DictionaryProof {
  private final ParquetFileReader file;

  DictionaryProof(ParquetFileReader file) {
    this.file = file;
  }

  /** True if every value stands in a dictionary and all dictionaries have only these values. */
  boolean isWithin(ColumnDescriptor column, Set<String> values) throws IOException {
    for (BlockMetaData group : file.getRowGroups()) {
      if (!isCodedByDictionary(group, column) || !isWithin(group, column, values)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCodedByDictionary(BlockMetaData group, ColumnDescriptor column) {
    ColumnPath path = ColumnPath.get(column.getPath());
    for (ColumnChunkMetaData chunk : group.getColumns()) {
      if (chunk.getPath().equals(path)) {
        EncodingStats encodings = chunk.getEncodingStats();
        return encodings != null
            && encodings.hasDictionaryPages()
            && !encodings.hasNonDictionaryEncodedPages();
      }
    }
    return false;
  }

  private boolean isWithin(BlockMetaData group, ColumnDescriptor column, Set<String> values)
      throws IOException {
    try (DictionaryPageReadStore dictionaries = file.getDictionaryReader(group)) {
      DictionaryPage page = dictionaries.readDictionaryPage(column);
      if (page == null) {
        return false;
      }
      Dictionary dictionary = page.getEncoding().initDictionary(column, page);
      for (int id = 0; id <= dictionary.getMaxId(); id++) {
        if (!values.contains(dictionary.decodeToBinary(id).toStringUsingUTF8())) {
          return false;
        }
      }
      return true;
    }
  }
}
