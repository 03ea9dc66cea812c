package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.ingest.RejectionReason;
import io.shoplens.jobs.ingest.Split;
import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** What a reading task did. */
sealed interface ReadResult extends Serializable {

  /** The lines of one split, counted. */
  record SplitCounts(
      Split split,
      long lines,
      long parsed,
      Map<RejectionReason, Long> rejected,
      Map<TimeFormat, Long> timeFormats)
      implements ReadResult {}

  /**
   * All that one task wrote.
   *
   * @param task its number, by which its slices name the dictionaries they need
   */
  record TaskFiles(int task, String dictionaries, List<Slice> events, List<Slice> rejected)
      implements ReadResult {}
}
