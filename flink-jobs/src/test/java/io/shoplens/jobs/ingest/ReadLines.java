package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a plan as a job would, split by split, and remembers what became of every line. */
final class ReadLines {
  static final Instant ARRIVAL = Instant.parse("2020-01-01T00:00:00Z");

  /** One line, with either a reason or a row. */
  record Line(
      String file,
      long number,
      long offset,
      String raw,
      @Nullable RejectionReason reason,
      @Nullable Row row) {

    /** As golden files have it. */
    String text() {
      if (row != null) {
        return number + ",accepted," + row.text();
      }
      return number + "," + (reason == null ? "?" : reason.text());
    }
  }

  private ReadLines() {}

  static List<Line> of(InputPlan plan, long splitBytes) {
    Dictionaries dictionaries = new Dictionaries();
    Parsers parsers = new Parsers(plan, dictionaries, ARRIVAL.toEpochMilli() * 1_000);
    Map<Split, Long> counts = new HashMap<>();
    Map<Split, List<Line>> lines = new HashMap<>();
    List<Split> splits = plan.splits(splitBytes);
    for (Split split : splits) {
      Collector collector =
          new Collector(split.file(), parsers.forFile(split.file()), dictionaries);
      try {
        counts.put(split, SplitReader.forEachLine(split, collector));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      lines.put(split, collector.lines);
    }
    LineNumbers numbers = new LineNumbers(counts);
    List<Line> all = new ArrayList<>();
    for (Split split : splits) {
      for (Line line : lines.getOrDefault(split, List.of())) {
        long number = numbers.inFile(split.file().path(), split.index(), line.number);
        all.add(new Line(line.file, number, line.offset, line.raw, line.reason, line.row));
      }
    }
    return all;
  }

  private static final class Collector implements LineConsumer {
    private final EventFile file;
    private final EventParser parser;
    private final Dictionaries dictionaries;
    private final Event event = new Event();
    private final List<Line> lines = new ArrayList<>();

    Collector(EventFile file, EventParser parser, Dictionaries dictionaries) {
      this.file = file;
      this.parser = parser;
      this.dictionaries = dictionaries;
    }

    @Override
    public void line(byte[] bytes, int from, int to, long lineNumber, long byteOffset) {
      RejectionReason reason = parser.parse(bytes, from, to, event);
      Row row = reason == null ? Row.of(event, dictionaries) : null;
      add(RawText.of(bytes, from, to), lineNumber, byteOffset, reason, row);
    }

    @Override
    public void longLine(
        byte[] bytes, int from, int to, long length, long lineNumber, long byteOffset) {
      RejectionReason reason = RejectionReason.LINE_TOO_LONG;
      add(RawText.of(bytes, from, to), lineNumber, byteOffset, reason, null);
    }

    private void add(
        String raw, long number, long offset, @Nullable RejectionReason reason, @Nullable Row row) {
      String name = String.valueOf(Path.of(file.path()).getFileName());
      lines.add(new Line(name, number, offset, raw, reason, row));
    }
  }
}
