package io.shoplens.jobs.pipeline;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Gathers what the tasks of earlier steps have summed, as units of summarising. */
final class SummariseUnits {
  private final List<String> sharedSourceSessions = new ArrayList<>();
  private final TreeMap<DayOfWeek, List<String>> cube = new TreeMap<>();
  private long flagged;

  /**
   * @param flaggedBefore price outliers on days that were not written again
   */
  SummariseUnits(List<WriteResult> written, long flaggedBefore) {
    this.flagged = flaggedBefore;
    written.forEach(this::take);
  }

  /** The largest first, so that it does not start when all others have ended. */
  List<SummariseUnit> of(List<AssembleResult> assembled, Manifest manifest) {
    List<SummariseUnit> units = new ArrayList<>();
    units.add(
        new SummariseUnit.ByUser(
            assembled.stream().map(AssembleResult::sums).toList(),
            sharedSourceSessions,
            QualityInput.of(flagged, manifest)));
    cube.forEach((weekday, counts) -> units.add(new SummariseUnit.CubeOfWeekday(weekday, counts)));
    return units;
  }

  private void take(WriteResult result) {
    if (result instanceof WriteResult.Flagged day) {
      flagged += day.events();
    } else if (result instanceof WriteResult.Shared part) {
      sharedSourceSessions.add(part.counts());
    } else if (result instanceof WriteResult.WeekdayCounts part) {
      cube.computeIfAbsent(part.weekday(), weekday -> new ArrayList<>()).add(part.counts());
    }
  }
}
