package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.TimeFormat;
import java.util.Map;

/**
 * Quality counts that only other stages can know; bots are counted in all but the first.
 *
 * @param priceOutliers events without bots' that are flagged {@code is_price_outlier}
 * @param timeFormats event times of all ingested files by how they are spelled
 * @param linesRead lines of all ingested files
 * @param rejectedByReason rows of {@code shop.rejected_events} by reason
 * @param sourceSessionsOver24h source session ids with more than 24 hours from first to last event
 * @param sourceSessionsShared source session ids used by more than one user
 * @param sourceSessions all distinct source session ids
 */
public record ExternalQualityCounts(
    long priceOutliers,
    Map<TimeFormat, Long> timeFormats,
    long linesRead,
    Map<String, Long> rejectedByReason,
    long sourceSessionsOver24h,
    long sourceSessionsShared,
    long sourceSessions) {

  public ExternalQualityCounts {
    timeFormats = Map.copyOf(timeFormats);
    rejectedByReason = Map.copyOf(rejectedByReason);
  }

  public static ExternalQualityCounts none() {
    return new ExternalQualityCounts(0, Map.of(), 0, Map.of(), 0, 0, 0);
  }
}
