package io.shoplens.jobs.tables;

import io.shoplens.schema.ShoplensException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.OverwriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotUpdate;
import org.apache.iceberg.Table;
import org.apache.iceberg.Transaction;
import org.apache.iceberg.UpdateProperties;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.util.SnapshotUtil;
import org.jspecify.annotations.Nullable;

/**
 * One change of one table: readers see all of it or nothing. A replacement fails when somebody else
 * has added rows since the given snapshot to what it replaces, instead of losing them.
 */
public final class TableCommit {
  private static final String COMMIT_ID = "shoplens.commit-id";

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

  /**
   * Replaces whole days and sets table properties in the same commit. Anything that somebody else
   * has added since, to whatever day, is a conflict: the properties speak of the whole table.
   */
  public long replaceDays(
      String timeColumn,
      SortedSet<Integer> days,
      Collection<DataFile> files,
      Map<String, String> properties) {
    Transaction transaction = table.newTransaction();
    OverwriteFiles overwrite =
        overwrite(
            transaction.newOverwrite(),
            DayFilter.of(timeColumn, days),
            Expressions.alwaysTrue(),
            files);
    String mark = mark(overwrite);
    write(
        () -> {
          overwrite.commit();
          UpdateProperties update = transaction.updateProperties();
          properties.forEach(update::set);
          update.commit();
          transaction.commitTransaction();
        });
    return marked(mark);
  }

  /** Replaces every row. */
  public long replaceAll(Collection<DataFile> files) {
    return replace(Expressions.alwaysTrue(), files);
  }

  /** Removes rows, whole files of them, and adds others. */
  public long replace(Expression filter, Collection<DataFile> files) {
    return commit(overwrite(table.newOverwrite(), filter, filter, files));
  }

  public long append(List<DataFile> files) {
    var append = table.newAppend();
    files.forEach(append::appendFile);
    return commit(append);
  }

  private OverwriteFiles overwrite(
      OverwriteFiles overwrite, Expression rows, Expression conflicts, Collection<DataFile> files) {
    overwrite.overwriteByRowFilter(rows);
    files.forEach(overwrite::addFile);
    overwrite.conflictDetectionFilter(conflicts).validateNoConflictingData();
    overwrite.validateNoConflictingDeletes();
    if (basis != null) {
      overwrite.validateFromSnapshot(basis);
    }
    return overwrite;
  }

  private long commit(SnapshotUpdate<?> update) {
    String mark = mark(update);
    write(update::commit);
    return marked(mark);
  }

  private void write(Runnable commit) {
    try {
      commit.run();
    } catch (UncheckedIOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Could not write the metadata of "
              + table.name()
              + " under "
              + table.location()
              + " ("
              + e.getMessage()
              + "): free disk space or make it writable, then run again; readers still see the last"
              + " complete version.",
          e);
    }
  }

  /** Lets the snapshot be found again, also when another writer's has followed it. */
  private String mark(SnapshotUpdate<?> update) {
    String mark = UUID.randomUUID().toString();
    lineage.forEach(update::set);
    update.set(COMMIT_ID, mark);
    return mark;
  }

  private long marked(String mark) {
    table.refresh();
    for (Snapshot snapshot : SnapshotUtil.currentAncestors(table)) {
      if (mark.equals(snapshot.summary().get(COMMIT_ID))) {
        return snapshot.snapshotId();
      }
    }
    throw new IllegalStateException("the commit to " + table.name() + " has left no snapshot");
  }
}
