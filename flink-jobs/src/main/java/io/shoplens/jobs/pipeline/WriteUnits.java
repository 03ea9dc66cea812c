package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.staging.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Arranges the slices of all assembling tasks by day or part, as units for writing. */
final class WriteUnits {
  private final List<AssembleResult> assembled;
  private final DueDays due;

  WriteUnits(List<AssembleResult> assembled, DueDays due) {
    this.assembled = assembled;
    this.due = due;
  }

  List<WriteUnit> byDay(Outputs outputs) {
    List<WriteUnit> units = new ArrayList<>();
    gathered(AssembleResult::events)
        .forEach(
            (day, slices) -> {
              boolean rewrite = due.events().contains(day);
              if (rewrite || outputs.cube()) {
                units.add(new WriteUnit.Events(day, slices, rewrite));
              }
            });
    gathered(AssembleResult::sessions)
        .forEach(
            (day, slices) -> {
              boolean rows = outputs.has(Job.INGEST) && due.sessions().contains(day);
              boolean facts = outputs.sessionFacts() && due.sessionFacts().contains(day);
              if (rows || facts) {
                units.add(new WriteUnit.Sessions(day, slices, rows, facts));
              }
            });
    return units;
  }

  List<WriteUnit> customers(long asOfMicros) {
    List<WriteUnit> units = new ArrayList<>();
    for (AssembleResult result : assembled) {
      result.customers().forEach(slice -> units.add(new WriteUnit.Customers(slice, asOfMicros)));
    }
    return units;
  }

  List<WriteUnit> sourceSessions() {
    List<WriteUnit> units = new ArrayList<>();
    gathered(AssembleResult::sourceSessions)
        .values()
        .forEach(slices -> units.add(new WriteUnit.SourceSessions(slices)));
    return units;
  }

  private Map<Integer, List<Slice>> gathered(Function<AssembleResult, List<Slice>> kind) {
    Map<Integer, List<Slice>> byPartition = new TreeMap<>();
    for (AssembleResult result : assembled) {
      for (Slice slice : kind.apply(result)) {
        byPartition.computeIfAbsent(slice.partition(), key -> new ArrayList<>()).add(slice);
      }
    }
    return byPartition;
  }
}
