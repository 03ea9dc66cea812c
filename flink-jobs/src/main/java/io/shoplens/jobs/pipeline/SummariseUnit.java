package io.shoplens.jobs.pipeline;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.List;

/** Partial sums of all tasks, to be added up and made into rows. */
sealed interface SummariseUnit extends Serializable {

  /**
   * What was gathered user by user.
   *
   * @param sums paths of the partial sums
   * @param sharedSourceSessions paths of the counts of all parts
   */
  record ByUser(List<String> sums, List<String> sharedSourceSessions, QualityInput quality)
      implements SummariseUnit {

    public ByUser {
      sums = List.copyOf(sums);
      sharedSourceSessions = List.copyOf(sharedSourceSessions);
    }
  }

  /**
   * What was counted of one weekday's hours for the cube.
   *
   * @param counts paths of the tasks' counts
   */
  record CubeOfWeekday(DayOfWeek weekday, List<String> counts) implements SummariseUnit {

    public CubeOfWeekday {
      counts = List.copyOf(counts);
    }
  }
}
