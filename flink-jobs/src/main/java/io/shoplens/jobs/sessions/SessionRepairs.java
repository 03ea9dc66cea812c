package io.shoplens.jobs.sessions;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * Counts where sessions differ from the shop's own session ids, for {@code ops.session_repairs}.
 * What one user shows is counted here; ids shared by users need all of them, so each (user, id)
 * pair is also handed on, to be gathered by id for {@link SharedSourceSessions}.
 */
public final class SessionRepairs implements UserListener, Mergeable {
  /** The columns of {@code ops.session_repairs}, in the order of a row's values. */
  public static final List<String> COLUMNS =
      List.of("kind", "source_sessions", "sessions", "events", "explanation");

  /** An id that comes back after this long was reused, not paused. */
  private static final long REUSED_AFTER_MICROS = Times.MICROS_PER_DAY;

  private final SourceSessionSink pairs;
  private final RepairCount split = new RepairCount();
  private final RepairCount reused = new RepairCount();
  private final RepairCount derived = new RepairCount();

  /** The source session id being followed. */
  private final Event.SourceSession source = new Event.SourceSession();

  private long userId;
  private int sessions;
  private long events;
  private long firstMicros;
  private long lastMicros;
  private boolean wasReused;

  public SessionRepairs(SourceSessionSink pairs) {
    this.pairs = pairs;
  }

  @Override
  public void event(Event event) {
    if (sessions > 0 && !event.source.sameAs(source)) {
      finishSource();
    }
    source.copyFrom(event.source);
  }

  @Override
  public void session(Session session) {
    if (sessions == 0) {
      userId = session.userId();
      firstMicros = session.startedMicros();
    } else if (session.startedMicros() - lastMicros >= REUSED_AFTER_MICROS) {
      wasReused = true;
    }
    sessions++;
    events += session.events();
    lastMicros = session.endedMicros();
  }

  @Override
  public void endOfUser(long user) {
    finishSource();
  }

  /** Emits the four rows, given what was found about shared ids. */
  public void emit(SharedSourceSessions shared, RowSink rows) {
    split.emit(
        "split",
        "One user's source session id became several sessions because more than 30 minutes passed"
            + " without an event.",
        rows);
    reused.emit(
        "reused",
        "A split source session id that was silent for 24 hours or longer and then came back.",
        rows);
    shared
        .shared()
        .emit("shared", "A source session id used by more than one user; each got sessions.", rows);
    derived.emit(
        "derived",
        "Events without a source session id, whose sessions come from user and time alone.",
        rows);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    split.write(out);
    reused.write(out);
    derived.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    split.merge(in);
    reused.merge(in);
    derived.merge(in);
  }

  private void finishSource() {
    if (source.kind == Event.SourceSession.NONE) {
      derived.add(0, sessions, events);
    } else {
      countSource();
      pairs.add(source.high, source.low, userId, firstMicros, lastMicros, sessions, events);
    }
    sessions = 0;
    events = 0;
    wasReused = false;
  }

  private void countSource() {
    if (sessions > 1) {
      split.add(1, sessions, events);
    }
    if (wasReused) {
      reused.add(1, sessions, events);
    }
  }
}
