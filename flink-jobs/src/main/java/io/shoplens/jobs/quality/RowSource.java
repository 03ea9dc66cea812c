package io.shoplens.jobs.quality;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.parquet.Parquet;

/** A part of a table's rows, in Iceberg's internal values; rows are reused from one to the next. */
interface RowSource {
  /** Big enough that opening a file costs little beside reading it. */
  long SPLIT_BYTES = 32L << 20;

  /**
   * @param filter lets row groups be left out in which no row can match; others come whole
   */
  CloseableIterable<StructLike> open(Schema projection, Expression filter);

  /** All rows of a snapshot, in parts that can be read side by side. */
  static List<RowSource> of(Table table, TableFiles files) {
    List<RowSource> sources = new ArrayList<>();
    for (FileScanTask task : files.tasks()) {
      for (FileScanTask part : task.split(SPLIT_BYTES)) {
        sources.add((projection, filter) -> partOf(table, part, projection, filter));
      }
    }
    return sources;
  }

  private static CloseableIterable<StructLike> partOf(
      Table table, FileScanTask part, Schema projection, Expression filter) {
    return Parquet.read(table.io().newInputFile(part.file()))
        .split(part.start(), part.length())
        .project(projection)
        .filter(filter)
        .createReaderFunc(fileSchema -> InternalReader.create(projection, fileSchema))
        .reuseContainers()
        .build();
  }
}
