package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionRows;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** The rows of {@code summary.session_histogram}: every bin, empty ones too. */
final class SessionHistogram implements UserListener, Mergeable {
  static final String TABLE = "summary.session_histogram";
  static final List<String> COLUMNS =
      List.of("measure", "bin_no", "bin_from", "bin_to", "label", "sessions", "share");

  private final Bins durations =
      new Bins(
          new long[] {0, 1, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200},
          List.of(
              "0 s",
              "1-9 s",
              "10-29 s",
              "30-59 s",
              "1-2 min",
              "2-5 min",
              "5-10 min",
              "10-20 min",
              "20-30 min",
              "30-60 min",
              "1-2 h",
              "2 h and more"));
  private final Bins events =
      new Bins(
          new long[] {1, 2, 3, 4, 5, 6, 11, 21, 51, 101},
          List.of("1", "2", "3", "4", "5", "6-10", "11-20", "21-50", "51-100", "101 and more"));

  @Override
  public void session(Session session) {
    if (!session.isBot()) {
      durations.add(SessionRows.durationSeconds(session));
      events.add(session.events());
    }
  }

  void emit(RowSink sink) {
    durations.emit("duration_s", sink);
    events.emit("events", sink);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    durations.write(out);
    events.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    durations.merge(in);
    events.merge(in);
  }

  /** Counts of values between fixed lower edges; the last bin is open. */
  private static final class Bins implements Mergeable {
    private final long[] from;
    private final List<String> labels;
    private final long[] counts;

    Bins(long[] from, List<String> labels) {
      this.from = from;
      this.labels = labels;
      this.counts = new long[from.length];
    }

    void add(long value) {
      int bin = from.length - 1;
      while (bin > 0 && value < from[bin]) {
        bin--;
      }
      counts[bin]++;
    }

    void emit(String measure, RowSink sink) {
      long total = 0;
      for (long count : counts) {
        total += count;
      }
      for (int bin = 0; bin < counts.length; bin++) {
        sink.row(
            measure,
            bin + 1,
            from[bin],
            bin + 1 < from.length ? from[bin + 1] : null,
            labels.get(bin),
            counts[bin],
            Ratio.of(counts[bin], total));
      }
    }

    @Override
    public void write(DataOutput out) throws IOException {
      for (long count : counts) {
        out.writeLong(count);
      }
    }

    @Override
    public void merge(DataInput in) throws IOException {
      for (int bin = 0; bin < counts.length; bin++) {
        counts[bin] += in.readLong();
      }
    }
  }
}
