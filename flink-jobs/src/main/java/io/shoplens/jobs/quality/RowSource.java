package io.shoplens.jobs.quality;

import io.shoplens.jobs.parquet.ColumnBlocks;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.parquet.InternalReader;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.parquet.Parquet;

/** A part of a table's rows, to be read by row or by column. */
record RowSource(Table table, FileScanTask part) {
  /** Big enough that opening a file costs little beside reading it. */
  private static final long SPLIT_BYTES = 32L << 20;

  /** All rows of a snapshot, in parts that can be read side by side. */
  static List<RowSource> of(Table table, TableFiles files) {
    List<RowSource> sources = new ArrayList<>();
    for (FileScanTask task : files.tasks()) {
      for (FileScanTask part : task.split(SPLIT_BYTES)) {
        sources.add(new RowSource(table, part));
      }
    }
    return sources;
  }

  /** Rows in Iceberg's internal values, reused from one to the next. */
  CloseableIterable<StructLike> rows(Schema projection) {
    return Parquet.read(file())
        .split(part.start(), part.length())
        .project(projection)
        .createReaderFunc(fileSchema -> InternalReader.create(projection, fileSchema))
        .reuseContainers()
        .build();
  }

  ColumnBlocks columns(Schema projection) throws IOException {
    return new ColumnBlocks(file(), part.start(), part.length(), projection);
  }

  private InputFile file() {
    return table.io().newInputFile(part.file());
  }
}
