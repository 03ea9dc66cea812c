package io.shoplens.jobs.sessions;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.RowSink;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** How many source session ids, sessions and events one kind of repair concerns. */
final class RepairCount implements Mergeable {
  private long sourceSessions;
  private long sessions;
  private long events;

  void add(long moreSourceSessions, long moreSessions, long moreEvents) {
    sourceSessions += moreSourceSessions;
    sessions += moreSessions;
    events += moreEvents;
  }

  long sourceSessions() {
    return sourceSessions;
  }

  void emit(String kind, String explanation, RowSink rows) {
    rows.row(kind, sourceSessions, sessions, events, explanation);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(sourceSessions);
    out.writeLong(sessions);
    out.writeLong(events);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    add(in.readLong(), in.readLong(), in.readLong());
  }
}
