package io.shoplens.generator.output;

import io.shoplens.generator.dirt.DirtKind;
import io.shoplens.generator.sessions.EventBuffer;

/** How an event becomes a line; implementations are shared by all threads. */
public interface LineFormat {
  /** The first line of the file. */
  String header();

  /** Appends one line without its end. */
  void append(CsvBytes out, EventBuffer events, int index, int cents);

  /** The time an event bears in the file, in milliseconds since 1970. */
  long millis(int second, long session);

  /** The key of the session id that a reader of the file sees. */
  long visibleSession(long session);

  /** Whether this fault can be expressed in the format. */
  boolean canHave(DirtKind kind);
}
