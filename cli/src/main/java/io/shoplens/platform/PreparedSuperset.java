package io.shoplens.platform;

import java.util.function.BiFunction;

/** A Superset that is fetched and whose database is ready, but that need not run. */
public final class PreparedSuperset {
  private final PythonEnvironment python;
  private final SupersetDatabase database;
  private final SupersetEnvironment settings;
  private final boolean first;
  private final BiFunction<PreparedSuperset, TrinoAddress, RunningSuperset> starter;

  PreparedSuperset(
      PythonEnvironment python,
      SupersetDatabase database,
      SupersetEnvironment settings,
      boolean first,
      BiFunction<PreparedSuperset, TrinoAddress, RunningSuperset> starter) {
    this.python = python;
    this.database = database;
    this.settings = settings;
    this.first = first;
    this.starter = starter;
  }

  /** Whether its database was made just now, so that nobody knows the password yet. */
  public boolean isFirst() {
    return first;
  }

  /** Makes it answer, unless it does, with its data from that Trino. */
  public RunningSuperset start(TrinoAddress trino) {
    return starter.apply(this, trino);
  }

  PythonEnvironment python() {
    return python;
  }

  SupersetDatabase database() {
    return database;
  }

  SupersetEnvironment settings() {
    return settings;
  }
}
