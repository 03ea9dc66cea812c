package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.ingest.InputPlan;
import io.shoplens.jobs.ingest.RejectionReason;
import io.shoplens.jobs.ingest.Split;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.staging.Slice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that the reading tasks reported, put together. */
final class ReadOutcome {
  private final InputPlan plan;
  private final List<ReadResult.SplitCounts> splits = new ArrayList<>();
  private final Map<Integer, List<Slice>> slicesByBucket = new TreeMap<>();
  private final List<Slice> rejected = new ArrayList<>();
  private final StagedDictionaries dictionaries;

  ReadOutcome(InputPlan plan, List<ReadResult> results, String staging) {
    this.plan = plan;
    Map<Integer, String> dictionariesByTask = new HashMap<>();
    for (ReadResult result : results) {
      if (result instanceof ReadResult.SplitCounts counts) {
        splits.add(counts);
      } else if (result instanceof ReadResult.TaskFiles files) {
        dictionariesByTask.put(files.task(), files.dictionaries());
        rejected.addAll(files.rejected());
        for (Slice slice : files.events()) {
          slicesByBucket.computeIfAbsent(slice.partition(), bucket -> new ArrayList<>()).add(slice);
        }
      }
    }
    this.dictionaries = StagedDictionaries.merge(staging, dictionariesByTask);
  }

  /** True if lines were read at all. */
  boolean isFresh() {
    return !plan.eventFiles().isEmpty();
  }

  List<AssembleUnit> buckets() {
    List<AssembleUnit> units = new ArrayList<>();
    slicesByBucket.forEach((bucket, slices) -> units.add(new AssembleUnit(bucket, slices)));
    return units;
  }

  List<Slice> rejected() {
    return rejected;
  }

  StagedDictionaries dictionaries() {
    return dictionaries;
  }

  HashMap<Split, Long> linesPerSplit() {
    HashMap<Split, Long> lines = new HashMap<>();
    splits.forEach(counts -> lines.put(counts.split(), counts.lines()));
    return lines;
  }

  /** The balance of this run's lines, given how many of its events were not there before. */
  RunCounts counts(long newEvents) {
    long read = 0;
    long parsed = 0;
    long refused = 0;
    for (ReadResult.SplitCounts counts : splits) {
      read += counts.lines();
      parsed += counts.parsed();
      refused += counts.rejected().values().stream().mapToLong(Long::longValue).sum();
    }
    return new RunCounts(read, newEvents, parsed - newEvents, refused);
  }

  /** What was found in each file. */
  List<IngestedFile> ingestedFiles(RunStamp stamp) {
    Map<String, FileCounts> files = new TreeMap<>();
    plan.eventFiles().forEach(file -> files.put(file.path(), new FileCounts()));
    for (ReadResult.SplitCounts counts : splits) {
      files.computeIfAbsent(counts.split().file().path(), path -> new FileCounts()).add(counts);
    }
    return plan.eventFiles().stream()
        .map(
            file -> {
              FileCounts counts = files.getOrDefault(file.path(), new FileCounts());
              return new IngestedFile(
                  file.path(),
                  file.file().size(),
                  file.file().modifiedMillis(),
                  file.format().text(),
                  file.headerLines() > 0,
                  counts.lines,
                  counts.parsed,
                  counts.rejected,
                  counts.formats,
                  SideFiles.of(plan, file),
                  stamp.runId(),
                  stamp.startedMicros());
            })
        .toList();
  }

  /** The splits of one file added up. */
  private static final class FileCounts {
    private long lines;
    private long parsed;
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<TimeFormat, Long> formats = new EnumMap<>(TimeFormat.class);

    void add(ReadResult.SplitCounts counts) {
      lines += counts.lines();
      parsed += counts.parsed();
      for (Map.Entry<RejectionReason, Long> reason : counts.rejected().entrySet()) {
        rejected.merge(reason.getKey().text(), reason.getValue(), Long::sum);
      }
      counts.timeFormats().forEach((format, n) -> formats.merge(format, n, Long::sum));
    }
  }
}
