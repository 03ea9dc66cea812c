package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Dictionaries;

/** A worker's parsers: one dictionary, side files loaded once, a parser per file layout. */
public final class Parsers {
  private final Dictionaries dictionaries;
  private final long arrivalMicros;

  public Parsers(InputPlan plan, Dictionaries dictionaries, long arrivalMicros) {
    this.dictionaries = dictionaries;
    this.arrivalMicros = arrivalMicros;
  }

  /** A parser for the lines of that file; made for one thread. */
  public EventParser forFile(EventFile file) {
    return new Rees46Parser(file.columns(), dictionaries, arrivalMicros);
  }
}
