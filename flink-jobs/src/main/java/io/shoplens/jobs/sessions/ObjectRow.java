package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.SourceId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row as an array of objects. */
final class ObjectRow implements RowTarget {
  private final @Nullable Object[] values;
  private int size;

  ObjectRow(int columns) {
    values = new @Nullable Object[columns];
  }

  @Nullable Object[] values() {
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
}
