package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.sessions.SessionRepairs;
import io.shoplens.jobs.sessions.SourceSessionSink;
import io.shoplens.jobs.summaries.SummaryAccumulators;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One task's share of everything that is summed over all events; the shares are merged at the end.
 */
final class PartialSums implements Mergeable {
  final DayFacts days = new DayFacts();
  final PriceSums prices = new PriceSums();
  final SessionRepairs repairs;
  final SummaryAccumulators summaries;

  PartialSums(Outputs outputs, SourceSessionSink sourceSessions) {
    this.repairs = new SessionRepairs(sourceSessions);
    this.summaries = SummaryAccumulators.of(outputs.accumulatedByUser());
  }

  /** Sums that take no events of their own, only those of others. */
  static PartialSums forMerging(Outputs outputs) {
    return new PartialSums(outputs, (high, low, user, first, last, sessions, events) -> {});
  }

  @Override
  public void write(DataOutput out) throws IOException {
    days.write(out);
    prices.write(out);
    repairs.write(out);
    summaries.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    mergeFacts(in);
    summaries.merge(in);
  }

  /** Only what the driver decides by: it stands first, so the large rest need not be read. */
  void mergeFacts(DataInput in) throws IOException {
    days.merge(in);
    prices.merge(in);
    repairs.merge(in);
  }
}
