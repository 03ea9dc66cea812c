package io.shoplens.jobs.cells;

/** Counts events that come in spans; a user's events may lie in more than one. */
@FunctionalInterface
public interface SpanCounter {
  void count(EventSpan span);
}
