package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionRows;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The rows of {@code summary.session_stats_sample}: a fixed sample of sessions. */
final class SessionStatsSample implements UserListener, Mergeable {
  static final String TABLE = "summary.session_stats_sample";
  static final List<String> COLUMNS =
      List.of(
          "session_id",
          "started_at",
          "duration_s",
          "events",
          "views",
          "carts",
          "purchases",
          "products",
          "revenue",
          "is_weekend",
          "converted");

  private static final int LIMIT = 10_000;

  private final BottomSample sample = new BottomSample(LIMIT);

  @Override
  public void session(Session session) {
    if (session.isBot()) {
      return;
    }
    long hash = SampleHash.of(session.sessionId());
    if (sample.mayTake(hash)) {
      sample.add(
          hash,
          session.sessionId(),
          session.startedMicros(),
          SessionRows.durationSeconds(session),
          session.events(),
          session.views(),
          session.carts(),
          session.purchases(),
          session.products(),
          session.revenueCents());
    }
  }

  void emit(RowSink sink) {
    for (long[] values : sample.values()) {
      sink.row(
          values[0],
          values[1],
          values[2],
          (int) values[3],
          (int) values[4],
          (int) values[5],
          (int) values[6],
          (int) values[7],
          BigDecimal.valueOf(values[8], 2),
          Times.isWeekend(Times.epochDay(values[1])),
          values[6] > 0);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    sample.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    sample.merge(in);
  }
}
