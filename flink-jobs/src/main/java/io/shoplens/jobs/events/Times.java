package io.shoplens.jobs.events;

/** Calendar arithmetic on microseconds since the epoch, UTC. */
public final class Times {
  public static final long MICROS_PER_SECOND = 1_000_000L;
  public static final long MICROS_PER_HOUR = 3_600 * MICROS_PER_SECOND;
  public static final long MICROS_PER_DAY = 24 * MICROS_PER_HOUR;

  private Times() {}

  public static int epochDay(long micros) {
    return (int) Math.floorDiv(micros, MICROS_PER_DAY);
  }

  public static int hourOfDay(long micros) {
    return (int) (Math.floorMod(micros, MICROS_PER_DAY) / MICROS_PER_HOUR);
  }

  /** 1 = Monday … 7 = Sunday. */
  public static int dayOfWeek(int epochDay) {
    return Math.floorMod(epochDay + 3, 7) + 1;
  }

  public static boolean isWeekend(int epochDay) {
    return dayOfWeek(epochDay) >= 6;
  }
}
