package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.ingest.EventParser;
import io.shoplens.jobs.ingest.LineConsumer;
import io.shoplens.jobs.ingest.RawText;
import io.shoplens.jobs.ingest.RejectionReason;
import io.shoplens.jobs.ingest.Split;
import java.util.EnumMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Sorts the lines of one split into events and rejected lines, and counts both. */
final class LineSorter implements LineConsumer {
  private static final int LINES_BETWEEN_REPORTS = 10_000;

  private final Split split;
  private final EventParser parser;
  private final Consumer<Event> accepted;
  private final Consumer<@Nullable Object[]> rejected;
  private final LongConsumer progress;
  private final Event event = new Event();
  private final EnumMap<RejectionReason, Long> reasons = new EnumMap<>(RejectionReason.class);
  private final long[] timeFormats = new long[TimeFormat.values().length];
  private long parsed;
  private long unreported;

  LineSorter(
      Split split,
      EventParser parser,
      Consumer<Event> accepted,
      Consumer<@Nullable Object[]> rejected,
      LongConsumer progress) {
    this.split = split;
    this.parser = parser;
    this.accepted = accepted;
    this.rejected = rejected;
    this.progress = progress;
  }

  @Override
  public void line(byte[] bytes, int from, int to, long lineNumber, long byteOffset) {
    RejectionReason reason = parser.parse(bytes, from, to, event);
    if (reason == null) {
      event.copies = 1;
      event.isNew = true;
      parsed++;
      timeFormats[event.timeFormat.ordinal()]++;
      accepted.accept(event);
    } else {
      reject(reason, lineNumber, RawText.of(bytes, from, to), to - from);
    }
    report();
  }

  @Override
  public void longLine(
      byte[] bytes, int from, int to, long length, long lineNumber, long byteOffset) {
    reject(RejectionReason.LINE_TOO_LONG, lineNumber, RawText.of(bytes, from, to), length);
    report();
  }

  ReadResult.SplitCounts counts(long lines) {
    progress.accept(unreported);
    EnumMap<TimeFormat, Long> formats = new EnumMap<>(TimeFormat.class);
    for (TimeFormat format : TimeFormat.values()) {
      formats.put(format, timeFormats[format.ordinal()]);
    }
    return new ReadResult.SplitCounts(split, lines, parsed, reasons, formats);
  }

  private void reject(RejectionReason reason, long lineNumber, String raw, long length) {
    reasons.merge(reason, 1L, Long::sum);
    rejected.accept(
        StagedRejection.row(
            new StagedRejection(
                split.file().path(), split.index(), lineNumber, raw, length, reason)));
  }

  private void report() {
    unreported++;
    if (unreported == LINES_BETWEEN_REPORTS) {
      progress.accept(unreported);
      unreported = 0;
    }
  }
}
