package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.summaries.EventCube;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which tables a run writes, by how their rows come about. */
final class OutputTables {
  private OutputTables() {}

  /** Tables that follow {@code shop.events} and must be made again when it changes. */
  static Set<String> of(Outputs outputs) {
    Set<String> names = new LinkedHashSet<>();
    if (outputs.has(Job.INGEST)) {
      names.add(TableNames.SESSIONS);
      names.add(TableNames.SESSION_REPAIRS);
    }
    if (outputs.customers()) {
      names.add(TableNames.CUSTOMERS);
    }
    if (outputs.sessionFacts()) {
      names.add(TableNames.SESSION_FACTS);
    }
    names.addAll(outputs.accumulated());
    return names;
  }

  /** Written from slices by many tasks. */
  static Set<String> staged(Outputs outputs) {
    Set<String> names = new LinkedHashSet<>();
    names.add(TableNames.EVENTS);
    names.add(TableNames.REJECTED_EVENTS);
    names.add(TableNames.SESSIONS);
    if (outputs.customers()) {
      names.add(TableNames.CUSTOMERS);
    }
    if (outputs.sessionFacts()) {
      names.add(TableNames.SESSION_FACTS);
    }
    if (outputs.cube()) {
      names.add(EventCube.TABLE);
    }
    return names;
  }

  /** Written from merged sums. */
  static Set<String> summed(Outputs outputs) {
    Set<String> names = new LinkedHashSet<>(outputs.accumulated());
    if (outputs.has(Job.INGEST)) {
      names.add(TableNames.SESSION_REPAIRS);
    }
    return names;
  }

  /** The job whose row in {@code ops.job_runs} a table counts for. */
  static Job jobOf(String table) {
    if (table.startsWith("summary.")) {
      return Job.SUMMARIES;
    }
    return switch (table) {
      case "shop.products" -> Job.PRODUCTS;
      case TableNames.CUSTOMERS -> Job.CUSTOMERS;
      default -> Job.INGEST;
    };
  }
}
