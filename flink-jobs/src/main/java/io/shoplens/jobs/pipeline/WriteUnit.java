package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.Split;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;

/** Staged data to be put into table files. */
sealed interface WriteUnit extends Serializable {

  /**
   * The events of one day.
   *
   * @param rewrite false for a day whose rows stay as they are: it is only counted
   */
  record Events(int day, List<Slice> slices, boolean rewrite) implements WriteUnit {}

  /**
   * The sessions that start on one day.
   *
   * @param rows whether this day of {@code shop.sessions} is written
   * @param facts whether this day of {@code summary.session_facts} is written
   */
  record Sessions(int day, List<Slice> slices, boolean rows, boolean facts) implements WriteUnit {}

  /** Customers, lacking only what depends on the as-of time. */
  record Customers(Slice slice, long asOfMicros) implements WriteUnit {}

  /** Rejected lines, with the number of lines of every split to give them theirs. */
  record Rejections(List<Slice> slices, HashMap<Split, Long> linesPerSplit, RunStamp stamp)
      implements WriteUnit {}

  /** Pairs of user and source session id, all of the same ids. */
  record SourceSessions(List<Slice> slices) implements WriteUnit {}
}
