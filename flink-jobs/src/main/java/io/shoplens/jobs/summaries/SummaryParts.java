package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sums behind the chosen tables, told and merged as one. */
final class SummaryParts implements UserListener, Mergeable {
  private final EventSpan span = new EventSpan();
  private final List<SpanCounter> counters = new ArrayList<>();
  private final List<UserListener> listeners = new ArrayList<>();
  private final List<Mergeable> parts = new ArrayList<>();

  /** Adds a part that counts events. */
  <T extends SpanCounter & Mergeable> T count(T part) {
    counters.add(part);
    parts.add(part);
    return part;
  }

  /** Adds a part that counts sessions or users. */
  <T extends UserListener & Mergeable> T follow(T part) {
    listeners.add(part);
    parts.add(part);
    return part;
  }

  /** Adds a part that counts both. */
  <T extends SpanCounter & UserListener & Mergeable> T countAndFollow(T part) {
    counters.add(part);
    return follow(part);
  }

  @Override
  public void event(Event event) {
    span.add(event);
    if (span.isFull()) {
      countSpan();
    }
  }

  @Override
  public void session(Session session) {
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).session(session);
    }
  }

  @Override
  public void endOfUser(long userId) {
    span.endOfUser();
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).endOfUser(userId);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    countSpan();
    for (Mergeable part : parts) {
      part.write(out);
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    for (Mergeable part : parts) {
      part.merge(in);
    }
  }

  /** Counts the events told since the last span was full. */
  void countSpan() {
    for (SpanCounter counter : counters) {
      counter.count(span);
    }
    span.clear();
  }
}
