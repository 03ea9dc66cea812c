package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Dictionaries;

/** A worker's parsers: one dictionary, side files loaded once, a parser per file layout. */
public final class Parsers {
  public Parsers(InputPlan plan, Dictionaries dictionaries, long arrivalMicros) {}

  /** A parser for the lines of that file; made for one thread. */
  public EventParser forFile(EventFile file) {
    return (bytes, from, to, out) -> null;
  }
}
