package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.events.SourceId;
import io.shoplens.jobs.parquet.Column;
import io.shoplens.jobs.parquet.FlagColumn;
import io.shoplens.jobs.parquet.NumberColumn;
import io.shoplens.jobs.parquet.RowGroup;
import io.shoplens.jobs.parquet.TextColumn;
import io.shoplens.jobs.tables.TableWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows told value by value that go to the columns of a table, none of them becoming an object. */
final class ColumnRow implements RowTarget {
  private final Column[] columns;
  private final @Nullable SourceSessionColumn[] sources;
  private final Event.SourceSession source = new Event.SourceSession();
  private @Nullable TableWriter writer;
  private int next;

  /**
   * @param names the columns in the order in which values are told
   */
  ColumnRow(RowGroup group, List<String> names) {
    columns = names.stream().map(group::column).toArray(Column[]::new);
    sources = new @Nullable SourceSessionColumn[columns.length];
  }

  /**
   * @param target hears of every row and writes the columns when they are full
   */
  void goTo(TableWriter target) {
    writer = target;
  }

  @Override
  public void number(long value) {
    ((NumberColumn) columns[next++]).add(value);
  }

  @Override
  public void integer(int value) {
    ((NumberColumn) columns[next++]).add((long) value);
  }

  @Override
  public void real(double value) {
    ((NumberColumn) columns[next++]).add(value);
  }

  @Override
  public void money(long cents) {
    number(cents);
  }

  @Override
  public void flag(boolean value) {
    ((FlagColumn) columns[next++]).add(value);
  }

  @Override
  public void text(@Nullable String value) {
    TextColumn column = (TextColumn) columns[next++];
    if (value == null) {
      column.addNull();
    } else {
      column.add(value);
    }
  }

  @Override
  public void source(SourceId value) {
    SourceSessionColumn column = sources[next];
    if (column == null) {
      column = new SourceSessionColumn((TextColumn) columns[next]);
      sources[next] = column;
    }
    next++;
    value.copyTo(source);
    column.add(source);
  }

  @Override
  public void missing() {
    columns[next++].addNull();
  }

  @Override
  public void end() {
    if (next != columns.length || writer == null) {
      throw new IllegalStateException("a row has " + next + " of " + columns.length + " values");
    }
    next = 0;
    writer.rowsAdded(1);
  }
}
