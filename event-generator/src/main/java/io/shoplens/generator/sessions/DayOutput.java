package io.shoplens.generator.sessions;

import io.shoplens.generator.output.CsvBytes;

/** What a group of users did on one day: events, and rows for the truth files. */
public record DayOutput(
    EventBuffer events, CsvBytes sessions, CsvBytes rotated, CsvBytes orders, CsvBytes bots) {
  public DayOutput() {
    this(
        new EventBuffer(1 << 14),
        new CsvBytes(1 << 16),
        new CsvBytes(1 << 12),
        new CsvBytes(1 << 12),
        new CsvBytes(256));
  }

  /** Forgets everything, so that the memory can be used for another day. */
  public void clear() {
    events.clear();
    sessions.clear();
    rotated.clear();
    orders.clear();
    bots.clear();
  }
}
