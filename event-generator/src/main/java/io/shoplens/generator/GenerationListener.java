package io.shoplens.generator;

/** Is told how far a generation has come. */
@FunctionalInterface
public interface GenerationListener {
  /** A listener that does not care. */
  GenerationListener NONE = (daysDone, days, lines) -> {};

  /** Called after each simulated day with the number of lines written so far. */
  void dayWritten(int daysDone, int days, long lines);
}
