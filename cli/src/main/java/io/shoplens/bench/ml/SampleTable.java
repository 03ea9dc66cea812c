package io.shoplens.bench.ml;

import io.shoplens.jobs.parquet.MatrixGroups;
import io.shoplens.jobs.stage.FlinkTables;
import io.shoplens.jobs.tables.LocalFileIO;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.ml.linalg.DenseMatrix;
import org.apache.flink.ml.linalg.DenseVector;
import org.apache.flink.ml.linalg.typeinfo.DenseMatrixTypeInfo;
import org.apache.flink.ml.linalg.typeinfo.DenseVectorTypeInfo;
import org.apache.flink.table.api.Table;
import org.apache.flink.types.Row;

/** A folder of Parquet files as a table of blocks of samples, read by tasks side by side. */
final class SampleTable {
  static final String START = "start";
  static final String FEATURES = "features";

  /** Tasks run in this process, so that they can tell it when they have read. */
  private static final AtomicLong FIRST_READ = new AtomicLong(Long.MAX_VALUE);

  private static final AtomicLong LAST_READ = new AtomicLong();

  private SampleTable() {}

  /** A row group, and how many rows come before it. */
  private record Unit(String file, int group, long start) implements Serializable {}

  static Table of(FlinkTables flink, Path folder, Contest contest) throws IOException {
    List<String> columns = contest.columns();
    boolean labelled = contest.isLabelled();
    return flink.read(
        "samples",
        units(folder, columns),
        type(labelled),
        (unit, rows) -> read(unit, columns, labelled, rows));
  }

  static long firstRead() {
    return FIRST_READ.get();
  }

  static long lastRead() {
    return LAST_READ.get();
  }

  private static List<Unit> units(Path folder, List<String> columns) throws IOException {
    List<Unit> units = new ArrayList<>();
    long start = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (MatrixGroups groups = open(file.toString(), columns, columns.size())) {
          int group = 0;
          for (long rows : groups.rows()) {
            units.add(new Unit(file.toString(), group++, start));
            start += rows;
          }
        }
      }
    }
    return units;
  }

  private static RowTypeInfo type(boolean labelled) {
    return labelled
        ? new RowTypeInfo(
            new TypeInformation<?>[] {
              Types.LONG, DenseMatrixTypeInfo.INSTANCE, DenseVectorTypeInfo.INSTANCE
            },
            new String[] {START, FEATURES, Contest.LABEL})
        : new RowTypeInfo(
            new TypeInformation<?>[] {Types.LONG, DenseMatrixTypeInfo.INSTANCE},
            new String[] {START, FEATURES});
  }

  private static void read(Unit unit, List<String> columns, boolean labelled, Consumer<Row> rows)
      throws IOException {
    FIRST_READ.accumulateAndGet(System.nanoTime(), Math::min);
    int width = labelled ? columns.size() - 1 : columns.size();
    long[] next = {unit.start()};
    try (MatrixGroups groups = open(unit.file(), columns, width)) {
      groups.read(
          unit.group(),
          matrix -> {
            Row row = new Row(labelled ? 3 : 2);
            row.setField(0, next[0]);
            row.setField(1, new DenseMatrix(matrix.rows(), width, matrix.values()));
            if (labelled) {
              row.setField(2, new DenseVector(matrix.beside().get(0)));
            }
            next[0] += matrix.rows();
            rows.accept(row);
          });
    }
    LAST_READ.accumulateAndGet(System.nanoTime(), Math::max);
  }

  private static MatrixGroups open(String file, List<String> columns, int inMatrix)
      throws IOException {
    return new MatrixGroups(new LocalFileIO().newInputFile(file), columns, inMatrix);
  }
}
