package io.shoplens.jobs.quality;

import io.shoplens.schema.Expectation;
import io.shoplens.schema.Expectation.NotNull;
import io.shoplens.schema.Expectation.Range;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Conversions;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types.NestedField;
import org.jspecify.annotations.Nullable;

/** The data files of one snapshot and what their statistics prove without reading them. */
record TableFiles(Schema schema, List<FileScanTask> tasks) {

  static TableFiles of(Table table, long snapshotId) {
    List<FileScanTask> tasks = new ArrayList<>();
    try (CloseableIterable<FileScanTask> planned =
        table.newScan().useSnapshot(snapshotId).includeColumnStats().planFiles()) {
      for (FileScanTask task : planned) {
        refuseDeletes(table, task);
        tasks.add(task);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TableFiles(table.schema(), tasks);
  }

  /** Deleted rows would still be in the statistics and in the file. */
  private static void refuseDeletes(Table table, FileScanTask task) {
    if (!task.deletes().isEmpty()) {
      throw new ShoplensException(
          Kind.USER,
          table.name()
              + " has delete files, which Shoplens never writes and cannot check: rewrite the"
              + " table, in Trino by ALTER TABLE … EXECUTE optimize, and run again");
    }
  }

  long rows() {
    return tasks.stream().mapToLong(task -> task.file().recordCount()).sum();
  }

  /** The finding, if the statistics of every file are there and exact. */
  Optional<Finding> prove(Expectation expectation) {
    if (expectation instanceof NotNull notNull) {
      return proveNotNull(schema.findField(notNull.column()));
    }
    if (expectation instanceof Range range) {
      return proveRange(range, schema.findField(range.column()));
    }
    return Optional.empty();
  }

  private Optional<Finding> proveNotNull(NestedField field) {
    long nulls = 0;
    for (FileScanTask task : tasks) {
      Long inFile = count(task.file().nullValueCounts(), field);
      if (inFile == null) {
        return Optional.empty();
      }
      nulls += inFile;
    }
    return Optional.of(new Finding(nulls, nulls + " of " + rows() + " rows have no value"));
  }

  /** Only bounds within the range prove something: outside of it the rows must be counted. */
  private Optional<Finding> proveRange(Range range, NestedField field) {
    Extremes extremes = new Extremes(field.type());
    for (FileScanTask task : tasks) {
      DataFile file = task.file();
      Long nulls = count(file.nullValueCounts(), field);
      boolean allNull = nulls != null && nulls == file.recordCount();
      if (!allNull && !(mayTrustBounds(file, field) && extremes.add(file, field))) {
        return Optional.empty();
      }
    }
    boolean proven =
        RowCheck.within(range, extremes.lowest) && RowCheck.within(range, extremes.highest);
    return proven ? Optional.of(new Finding(0, extremes.toString())) : Optional.empty();
  }

  /** Bounds of doubles leave NaN out, so its count must be known too. */
  private static boolean mayTrustBounds(DataFile file, NestedField field) {
    if (field.type().typeId() != Type.TypeID.DOUBLE) {
      return true;
    }
    Long nans = count(file.nanValueCounts(), field);
    return nans != null && nans == 0;
  }

  private static @Nullable Long count(@Nullable Map<Integer, Long> counts, NestedField field) {
    return counts == null ? null : counts.get(field.fieldId());
  }

  /** The lowest and highest value over many files. */
  private static final class Extremes {
    private final Type type;
    private @Nullable Object lowest;
    private @Nullable Object highest;

    Extremes(Type type) {
      this.type = type;
    }

    boolean add(DataFile file, NestedField field) {
      if (file.lowerBounds() == null || file.upperBounds() == null) {
        return false;
      }
      Object lower = Conversions.fromByteBuffer(type, file.lowerBounds().get(field.fieldId()));
      Object upper = Conversions.fromByteBuffer(type, file.upperBounds().get(field.fieldId()));
      if (lower == null || upper == null) {
        return false;
      }
      lowest = lowest == null || compare(lower, lowest) < 0 ? lower : lowest;
      highest = highest == null || compare(upper, highest) > 0 ? upper : highest;
      return true;
    }

    // Both values were decoded as the same numeric type.
    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
      return ((Comparable<Object>) left).compareTo(right);
    }

    @Override
    public String toString() {
      return lowest == null ? "no values" : "values from " + lowest + " to " + highest;
    }
  }
}
