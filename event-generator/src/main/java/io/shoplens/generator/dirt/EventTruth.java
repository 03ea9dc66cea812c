package io.shoplens.generator.dirt;

import io.shoplens.generator.sessions.EventType;

/** Is told, in event-time order, what a correct reader must make of every line written. */
public interface EventTruth {
  /** An event that survives cleaning, with the session and price that the line shows. */
  void accepted(int second, int user, int product, EventType type, long session, int cents);

  /** A line that repeats an accepted event. */
  void duplicate();

  /** A line that is no event. */
  void rejected(DirtKind kind);
}
