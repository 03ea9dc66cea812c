package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.summaries.EventCube;
import io.shoplens.jobs.summaries.SummaryAccumulators;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which tables a run makes, by the jobs that were asked for. */
record Outputs(EnumSet<Job> jobs) implements Serializable {
  private static final String PRODUCTS = "shop.products";

  Outputs {
    jobs = EnumSet.copyOf(jobs);
  }

  boolean has(Job job) {
    return jobs.contains(job);
  }

  boolean customers() {
    return has(Job.CUSTOMERS);
  }

  boolean sessionFacts() {
    return has(Job.SUMMARIES);
  }

  /** Whether {@link EventCube} is wanted, which is counted day by day. */
  boolean cube() {
    return has(Job.SUMMARIES);
  }

  /** The tables made from sums that are gathered user by user. */
  Set<String> accumulatedByUser() {
    Set<String> tables = accumulated();
    tables.remove(EventCube.TABLE);
    return tables;
  }

  /** The tables made from sums over all events. */
  Set<String> accumulated() {
    Set<String> tables = new LinkedHashSet<>();
    if (has(Job.SUMMARIES)) {
      tables.addAll(SummaryAccumulators.tables());
      tables.remove(PRODUCTS);
    }
    if (has(Job.PRODUCTS)) {
      tables.add(PRODUCTS);
    }
    return tables;
  }
}
