package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Event;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of one line into an event; made for one thread, keeps its scratch space. */
public interface EventParser {
  /**
   * Fills the event from one line without its line end.
   *
   * @return null if the line is an event, else why not; the event's content is then undefined
   */
  @Nullable RejectionReason parse(byte[] bytes, int from, int to, Event out);
}
