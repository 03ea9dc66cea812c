package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Event;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * One user's past, event by event in the order of time. What happens at one instant is kept apart
 * until a later one comes, because of two events at the same time neither knows of the other.
 */
final class UserHistory {
  private final UserActivity settled = new UserActivity();
  private final UserActivity latest = new UserActivity();
  private long nowMicros = UserActivity.NEVER;

  /** What happened strictly before a moment; it stays so until the next event is taken. */
  UserActivity before(long micros) {
    moveTo(micros);
    return settled;
  }

  /** Takes an event; see {@link UserActivity#add}. */
  void add(Event event, boolean isFirst, boolean makesOrder) {
    moveTo(event.timeMicros);
    latest.add(event, isFirst, makesOrder);
  }

  void clear() {
    settled.clear();
    latest.clear();
    nowMicros = UserActivity.NEVER;
  }

  void write(DataOutput out) throws IOException {
    settled.write(out);
    latest.write(out);
    out.writeLong(nowMicros);
  }

  void read(DataInput in) throws IOException {
    settled.read(in);
    latest.read(in);
    nowMicros = in.readLong();
  }

  private void moveTo(long micros) {
    if (micros < nowMicros) {
      throw new ShoplensException(
          Kind.BUG,
          "A user's past was asked for at %d after an event at %d microseconds; sort by time."
              .formatted(micros, nowMicros));
    }
    if (micros > nowMicros) {
      settled.addAll(latest);
      latest.clear();
      nowMicros = micros;
    }
  }
}
