package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.TimeFormat;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file that has been read, with what was found in it; read again after a change, the counts add
 * up.
 *
 * @param rejected lines by reason
 * @param sideFiles the files whose values went into its events, empty for formats without
 */
record IngestedFile(
    String source,
    long bytes,
    long modifiedMillis,
    String format,
    boolean hasHeader,
    long lines,
    long parsed,
    Map<String, Long> rejected,
    Map<TimeFormat, Long> timeFormats,
    String sideFiles,
    String runId,
    long ingestedMicros) {

  /** The columns of {@code ops.ingested_files}. */
  static final List<String> COLUMNS =
      List.of(
          "source",
          "bytes",
          "modified_at",
          "format",
          "has_header",
          "lines_read",
          "lines_parsed",
          "lines_rejected",
          "times_utc_suffix",
          "times_iso8601",
          "times_epoch_millis",
          "run_id",
          "ingested_at");

  IngestedFile {
    rejected = Map.copyOf(rejected);
    timeFormats = Map.copyOf(timeFormats);
  }

  long rejectedLines() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** This reading of the file on top of an earlier one. */
  IngestedFile after(IngestedFile earlier) {
    Map<String, Long> reasons = new TreeMap<>(earlier.rejected);
    rejected.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    Map<TimeFormat, Long> formats = new EnumMap<>(TimeFormat.class);
    for (TimeFormat format : TimeFormat.values()) {
      formats.put(
          format,
          timeFormats.getOrDefault(format, 0L) + earlier.timeFormats.getOrDefault(format, 0L));
    }
    return new IngestedFile(
        source,
        bytes,
        modifiedMillis,
        format,
        hasHeader,
        lines + earlier.lines,
        parsed + earlier.parsed,
        reasons,
        formats,
        sideFiles,
        runId,
        ingestedMicros);
  }

  Object[] row() {
    return new Object[] {
      source,
      bytes,
      modifiedMillis * 1_000,
      format,
      hasHeader,
      lines,
      parsed,
      rejectedLines(),
      timeFormats.getOrDefault(TimeFormat.UTC_SUFFIX, 0L),
      timeFormats.getOrDefault(TimeFormat.ISO8601, 0L),
      timeFormats.getOrDefault(TimeFormat.EPOCH_MILLIS, 0L),
      runId,
      ingestedMicros
    };
  }
}
