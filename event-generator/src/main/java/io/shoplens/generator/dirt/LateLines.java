package io.shoplens.generator.dirt;

import io.shoplens.generator.sessions.EventBuffer;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Lines on their way to the log, by time of arrival. */
final class LateLines {
  private final PriorityQueue<LateLine> queue =
      new PriorityQueue<>(
          Comparator.comparingLong(LateLine::arrival).thenComparingLong(LateLine::sequence));
  private long nextArrival = Long.MAX_VALUE;
  private long sequence;

  void add(EventBuffer source, int index, Line line, long arrival) {
    EventBuffer event = new EventBuffer(1);
    event.add(source, index);
    queue.add(new LateLine(arrival, sequence++, event, line));
    nextArrival = Math.min(nextArrival, arrival);
  }

  /** The next line that arrives at this second or before, or null. */
  @Nullable LateLine poll(long second) {
    if (nextArrival > second) {
      return null;
    }
    LateLine due = queue.remove();
    LateLine next = queue.peek();
    nextArrival = next == null ? Long.MAX_VALUE : next.arrival();
    return due;
  }

  /** One event and its line. */
  record LateLine(long arrival, long sequence, EventBuffer event, Line line) {}
}
