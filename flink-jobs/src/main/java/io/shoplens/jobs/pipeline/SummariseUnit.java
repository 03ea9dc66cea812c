package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.sessions.SharedSourceSessions;
import io.shoplens.jobs.summaries.ExternalQualityCounts;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * The partial sums of all tasks, to be made into tables.
 *
 * @param sums paths of the partial sums
 * @param sharedSourceSessions paths of the counts of all parts
 */
record SummariseUnit(List<String> sums, List<String> sharedSourceSessions, QualityInput quality)
    implements Serializable {

  SummariseUnit {
    sums = List.copyOf(sums);
    sharedSourceSessions = List.copyOf(sharedSourceSessions);
  }

  /** What the summaries cannot see in events: counts of the files and of what was written. */
  record QualityInput(
      long priceOutliers,
      Map<TimeFormat, Long> timeFormats,
      long linesRead,
      Map<String, Long> rejectedByReason)
      implements Serializable {

    ExternalQualityCounts with(SharedSourceSessions shared) {
      return new ExternalQualityCounts(
          priceOutliers,
          timeFormats,
          linesRead,
          rejectedByReason,
          shared.longSourceSessions(),
          shared.sharedSourceSessions(),
          shared.sourceSessions());
    }
  }
}
