package io.shoplens.jobs.events;

import org.jspecify.annotations.Nullable;

/**
 * Takes the values of a row one by one in the order of its columns, so that what a row says is
 * written down once, whether it becomes objects or goes to columns of primitives.
 */
public interface RowTarget {
  /** An id, a moment or a long count. */
  void number(long value);

  /** A count or a day. */
  void integer(int value);

  /** A ratio or another number that need not be whole. */
  void real(double value);

  void money(long cents);

  void flag(boolean value);

  void text(@Nullable String value);

  void source(SourceId value);

  /** There is no value. */
  void missing();

  /** The row is complete; the values that follow belong to the next one. */
  void end();
}
