package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of a row one by one in the order of its columns, so that what a row says is
 * written down once, whether it becomes objects or goes to columns of primitives.
 */
public interface RowTarget {
  /** An id or a moment. */
  void number(long value);

  /** A count or a day. */
  void integer(int value);

  void money(long cents);

  void flag(boolean value);

  void text(@Nullable String value);

  void source(SourceId value);

  /** There is no value. */
  void missing();
}
