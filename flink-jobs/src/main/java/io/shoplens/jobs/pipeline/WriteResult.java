package io.shoplens.jobs.pipeline;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;
import org.apache.iceberg.DataFile;

/** What a writing task did with one unit. */
sealed interface WriteResult extends Serializable {

  /** Files of a table, not yet visible to readers. */
  record Files(String table, List<DataFile> files, long rows) implements WriteResult {}

  /** How many events of a day, bots' left out, were flagged as price outliers. */
  record Flagged(long events) implements WriteResult {}

  /** A file that holds what one task counted of a weekday's hours for the cube. */
  record WeekdayCounts(DayOfWeek weekday, String counts) implements WriteResult {}

  /** A file that holds a {@link io.shoplens.jobs.sessions.SharedSourceSessions}. */
  record Shared(String counts) implements WriteResult {}
}
