package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.sessions.SessionFactsRows;
import io.shoplens.jobs.sessions.SessionRows;
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
    if (outputs.has(Job.INGEST)) {
      gathered(AssembleResult::sessions)
          .forEach(
              (day, slices) -> {
                if (due.sessions().contains(day)) {
                  units.add(
                      new WriteUnit.RowsOfDay(
                          TableNames.SESSIONS, SessionRows.COLUMNS, day, slices));
                }
              });
    }
    if (outputs.sessionFacts()) {
      gathered(AssembleResult::sessionFacts)
          .forEach(
              (day, slices) -> {
                if (due.sessionFacts().contains(day)) {
                  units.add(
                      new WriteUnit.RowsOfDay(
                          TableNames.SESSION_FACTS, SessionFactsRows.COLUMNS, day, slices));
                }
              });
    }
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
