package io.shoplens.jobs.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.ingest.InputFile;
import io.shoplens.jobs.runs.RunCounts;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.iceberg.Table;

/**
 * What {@code shop.events} was made from: it is written before the commit, which also sets the
 * table property that names it, so that files count as read if and only if their events are
 * visible. It stands beside the table's folder, where no maintenance of the table takes it for an
 * orphan.
 *
 * @param runs runs whose events, and so whose rejected lines, are part of this version
 * @param changedDays days that this version replaced: what follows from them may still be due
 * @param counts what the last run read, for its row in {@code ops.job_runs}
 */
record Manifest(
    String runId,
    List<String> runs,
    List<IngestedFile> files,
    TreeSet<Integer> changedDays,
    RunCounts counts) {
  private static final String PATH_PROPERTY = "shoplens.manifest";
  private static final ObjectMapper JSON = new ObjectMapper();

  static Manifest empty() {
    return new Manifest("", List.of(), List.of(), new TreeSet<>(), RunCounts.NONE);
  }

  static Manifest of(Table events) {
    String path = events.properties().get(PATH_PROPERTY);
    if (path == null) {
      return empty();
    }
    try (InputStream in = events.io().newInputFile(path).newStream()) {
      return JSON.readValue(in, Manifest.class);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "The list of ingested files "
              + path
              + " cannot be read ("
              + e.getMessage()
              + "): restore it from a backup of the warehouse.",
          e);
    }
  }

  /** Writes the manifest and returns the table property that names it. */
  Map<String, String> store(Table events) {
    String path = events.location() + "-manifests/" + runId + ".json";
    try (OutputStream out = events.io().newOutputFile(path).createOrOverwrite()) {
      JSON.writeValue(out, this);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "The list of ingested files " + path + " cannot be written: " + e.getMessage(),
          e);
    }
    return Map.of(PATH_PROPERTY, path);
  }

  /** The version that follows when these files have been read too. */
  Manifest next(
      String nextRun, List<IngestedFile> read, SortedSet<Integer> days, RunCounts nextCounts) {
    Map<String, IngestedFile> bySource = new TreeMap<>();
    files.forEach(file -> bySource.put(file.source(), file));
    for (IngestedFile file : read) {
      IngestedFile earlier = bySource.get(file.source());
      bySource.put(file.source(), earlier == null ? file : file.after(earlier));
    }
    List<String> allRuns = new ArrayList<>(runs);
    allRuns.add(nextRun);
    return new Manifest(
        nextRun, allRuns, List.copyOf(bySource.values()), new TreeSet<>(days), nextCounts);
  }

  /** What has been read, each file with what would tell that it has changed since. */
  Set<InputFile> filesRead() {
    return files.stream()
        .map(file -> new InputFile(file.source(), file.bytes(), file.modifiedMillis()))
        .collect(Collectors.toSet());
  }

  long linesRead() {
    return files.stream().mapToLong(IngestedFile::lines).sum();
  }

  Map<String, Long> rejectedByReason() {
    Map<String, Long> reasons = new TreeMap<>();
    files.forEach(
        file -> file.rejected().forEach((reason, n) -> reasons.merge(reason, n, Long::sum)));
    return reasons;
  }

  Map<TimeFormat, Long> timeFormats() {
    Map<TimeFormat, Long> formats = new EnumMap<>(TimeFormat.class);
    files.forEach(
        file -> file.timeFormats().forEach((format, n) -> formats.merge(format, n, Long::sum)));
    return formats;
  }
}
