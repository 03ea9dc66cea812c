package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.sessions.SharedSourceSessions;
import io.shoplens.jobs.summaries.ExternalQualityCounts;
import java.io.Serializable;
import java.util.Map;

/** What the summaries cannot see in events: counts of the files and of what was written. */
record QualityInput(
    long priceOutliers,
    Map<TimeFormat, Long> timeFormats,
    long linesRead,
    Map<String, Long> rejectedByReason)
    implements Serializable {

  static QualityInput of(long priceOutliers, Manifest manifest) {
    return new QualityInput(
        priceOutliers, manifest.timeFormats(), manifest.linesRead(), manifest.rejectedByReason());
  }

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
