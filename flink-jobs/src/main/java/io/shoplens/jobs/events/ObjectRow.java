package io.shoplens.jobs.events;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows told value by value that leave as arrays of objects. */
public final class ObjectRow implements RowTarget {
  private final RowSink rows;
  private @Nullable Object[] values;
  private int size;

  public ObjectRow(int columns, RowSink rows) {
    this.rows = rows;
    this.values = new @Nullable Object[columns];
  }

  /** The values of the one row that is told. */
  public static @Nullable Object[] of(int columns, Consumer<RowTarget> teller) {
    ObjectRow row = new ObjectRow(columns, values -> {});
    @Nullable Object[] values = row.values;
    teller.accept(row);
    return values;
  }

  @Override
  public void number(long value) {
    values[size++] = value;
  }

  @Override
  public void integer(int value) {
    values[size++] = value;
  }

  @Override
  public void real(double value) {
    values[size++] = value;
  }

  @Override
  public void money(long cents) {
    values[size++] = BigDecimal.valueOf(cents, 2);
  }

  @Override
  public void flag(boolean value) {
    values[size++] = value;
  }

  @Override
  public void text(@Nullable String value) {
    values[size++] = value;
  }

  @Override
  public void source(SourceId value) {
    text(value.asText());
  }

  @Override
  public void missing() {
    text(null);
  }

  @Override
  public void end() {
    @Nullable Object[] complete = values;
    values = new @Nullable Object[complete.length];
    size = 0;
    rows.row(complete);
  }
}
