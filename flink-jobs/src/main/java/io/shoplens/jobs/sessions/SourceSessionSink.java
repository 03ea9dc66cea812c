package io.shoplens.jobs.sessions;

/** Receives, for each user and each source session id of theirs, what became of it. */
@FunctionalInterface
public interface SourceSessionSink {
  /** One user's share in the source session id {@code (high, low)}. */
  void add(
      long high,
      long low,
      long userId,
      long firstMicros,
      long lastMicros,
      int sessions,
      long events);
}
