package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days of each table kept by day have to be written: those whose events changed in this run,
 * and those that an earlier run changed but did not live to follow up.
 */
record DueDays(
    SortedSet<Integer> events, SortedSet<Integer> sessions, SortedSet<Integer> sessionFacts) {

  static DueDays of(ShopTables tables, Manifest manifest, DayFacts days, boolean rebuild) {
    SortedSet<Integer> changed = rebuild ? days.all() : days.changed();
    return new DueDays(
        changed,
        followUp(TableNames.SESSIONS, tables, manifest, days, changed),
        followUp(TableNames.SESSION_FACTS, tables, manifest, days, changed));
  }

  /** All days of which something is written. */
  SortedSet<Integer> any() {
    SortedSet<Integer> any = new TreeSet<>(events);
    any.addAll(sessions);
    any.addAll(sessionFacts);
    return any;
  }

  private static SortedSet<Integer> followUp(
      String table,
      ShopTables tables,
      Manifest manifest,
      DayFacts days,
      SortedSet<Integer> changed) {
    if (tables.basisOf(TableNames.EVENTS) == null || tables.isCurrent(table)) {
      return changed;
    }
    if (!tables.isOneBehind(table)) {
      return days.all();
    }
    SortedSet<Integer> due = new TreeSet<>(changed);
    due.addAll(manifest.changedDays());
    return due;
  }
}
