package io.shoplens.jobs.pipeline;

import java.util.SortedMap;

/**
 * The moment the data is taken to speak of: the newest event of the last day that has at least one
 * in a hundred of the median day's events, so that a stray date shifts nothing.
 */
public final class AsOf {
  private AsOf() {}

  public static long of(SortedMap<Integer, DayExtent> days) {
    long[] sizes = days.values().stream().mapToLong(DayExtent::events).sorted().toArray();
    if (sizes.length == 0) {
      return 0;
    }
    double median = (sizes[(sizes.length - 1) / 2] + sizes[sizes.length / 2]) / 2.0;
    long asOf = 0;
    for (DayExtent day : days.values()) {
      if (day.events() * 100.0 >= median) {
        asOf = day.newestMicros();
      }
    }
    return asOf;
  }
}
