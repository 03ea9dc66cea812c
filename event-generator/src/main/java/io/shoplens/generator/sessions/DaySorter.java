package io.shoplens.generator.sessions;

import io.shoplens.generator.calendar.HourProfile;
import java.util.Arrays;
import java.util.List;

/**
 * Sorts a day's events by second, keeping the order of arrival within one, and holds back the rest.
 */
public final class DaySorter {
  private static final int SECONDS = HourProfile.SECONDS_PER_DAY;

  private final EventBuffer sorted = new EventBuffer(1 << 14);
  private final int[] next = new int[SECONDS + 1];
  private EventBuffer waiting = new EventBuffer(1 << 10);
  private EventBuffer spare = new EventBuffer(1 << 10);

  /** The day's events in time order; valid until the next call. */
  public EventBuffer sort(int day, List<DayOutput> groups) {
    int first = day * SECONDS;
    Arrays.fill(next, 0);
    spare.clear();
    count(waiting, first);
    for (DayOutput group : groups) {
      count(group.events(), first);
    }
    for (int second = 0; second < SECONDS; second++) {
      next[second + 1] += next[second];
    }
    sorted.resize(next[SECONDS]);
    place(waiting, first);
    for (DayOutput group : groups) {
      place(group.events(), first);
    }
    EventBuffer used = waiting;
    waiting = spare;
    spare = used;
    return sorted;
  }

  private void count(EventBuffer events, int first) {
    for (int i = 0; i < events.size(); i++) {
      int second = events.second(i) - first;
      if (second < SECONDS) {
        next[second + 1]++;
      }
    }
  }

  private void place(EventBuffer events, int first) {
    for (int i = 0; i < events.size(); i++) {
      int second = events.second(i) - first;
      if (second < SECONDS) {
        sorted.place(next[second]++, events, i);
      } else {
        spare.add(events, i);
      }
    }
  }
}
