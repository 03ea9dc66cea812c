package io.shoplens.jobs.tables;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.jspecify.annotations.Nullable;

/**
 * One change of one table: readers see all of it or nothing. A replacement fails when somebody else
 * has added rows since the given snapshot to what it replaces, instead of losing them.
 */
public final class TableCommit {
  private final Table table;
  private final @Nullable Long basis;
  private final Map<String, String> lineage;

  /**
   * @param basis the snapshot the new rows were computed from, null if the table was empty
   * @param lineage goes into the snapshot's summary
   */
  public TableCommit(Table table, @Nullable Long basis, Map<String, String> lineage) {
    this.table = table;
    this.basis = basis;
    this.lineage = Map.copyOf(lineage);
  }

  public static @Nullable Long currentSnapshotOf(Table table) {
    Snapshot snapshot = table.currentSnapshot();
    return snapshot == null ? null : snapshot.snapshotId();
  }

  /** Replaces whole days, also by nothing; rows of other days stay. */
  public long replaceDays(String timeColumn, SortedSet<Integer> days, Collection<DataFile> files) {
    return replace(DayFilter.of(timeColumn, days), files);
  }

  /** Replaces every row. */
  public long replaceAll(Collection<DataFile> files) {
    return replace(Expressions.alwaysTrue(), files);
  }

  /** Removes rows, whole files of them, and adds others. */
  public long replace(Expression filter, Collection<DataFile> files) {
    OverwriteFiles overwrite = table.newOverwrite().overwriteByRowFilter(filter);
    files.forEach(overwrite::addFile);
    overwrite.conflictDetectionFilter(filter).validateNoConflictingData();
    overwrite.validateNoConflictingDeletes();
    if (basis != null) {
      overwrite.validateFromSnapshot(basis);
    }
    return commit(overwrite);
  }

  public long append(List<DataFile> files) {
    var append = table.newAppend();
    files.forEach(append::appendFile);
    return commit(append);
  }

  private long commit(SnapshotUpdate<?> update) {
    lineage.forEach(update::set);
    update.commit();
    table.refresh();
    return table.currentSnapshot().snapshotId();
  }
}
