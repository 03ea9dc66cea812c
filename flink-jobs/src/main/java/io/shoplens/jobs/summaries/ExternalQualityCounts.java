package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.TimeFormat;
import java.util.Map;

/**
 * Quality counts that only other stages can know; bots are counted in all but the first.
 *
 * @param priceOutliers events without bots' that are flagged {@code is_price_outlier}
 * @param timeFormats accepted lines of all ingested files by how they spell the time
 * @param linesRead lines of all ingested files
 * @param rejectedByReason rows of {@code shop.rejected_events} by reason
 * @param sourceSessionsOver24h pairs of user and source session whose events span more than 24
 *     hours
 * @param userSourceSessions all pairs of user and source session (events without one are no pair)
 * @param sourceSessionsShared source session ids used by more than one user
 * @param sourceSessions all source session ids
 */
public record ExternalQualityCounts(
    long priceOutliers,
    Map<TimeFormat, Long> timeFormats,
    long linesRead,
    Map<String, Long> rejectedByReason,
    long sourceSessionsOver24h,
    long userSourceSessions,
    long sourceSessionsShared,
    long sourceSessions) {

  public ExternalQualityCounts {
    timeFormats = Map.copyOf(timeFormats);
    rejectedByReason = Map.copyOf(rejectedByReason);
  }

  public static ExternalQualityCounts none() {
    return new ExternalQualityCounts(0, Map.of(), 0, Map.of(), 0, 0, 0, 0);
  }
}
