package io.shoplens.generator.sessions;

import java.util.Arrays;

/** Events as parallel arrays of primitives: 20 bytes each. */
public final class EventBuffer {
  private static final int TYPE_BITS = 2;
  private static final int PRODUCT_BITS = 24;
  private static final int PRODUCT_MASK = (1 << PRODUCT_BITS) - 1;

  private int[] seconds;
  private long[] details;
  private long[] sessions;
  private int size;

  public EventBuffer(int capacity) {
    seconds = new int[capacity];
    details = new long[capacity];
    sessions = new long[capacity];
  }

  public int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }

  public void add(int second, int user, int product, EventType type, long session) {
    add(
        second,
        ((long) user << (PRODUCT_BITS + TYPE_BITS))
            | ((long) product << TYPE_BITS)
            | type.ordinal(),
        session);
  }

  /** Copies an event of another buffer. */
  public void add(EventBuffer other, int index) {
    add(other.seconds[index], other.details[index], other.sessions[index]);
  }

  private void add(int second, long detail, long session) {
    if (size == seconds.length) {
      int larger = Math.max(1_024, size + size / 2);
      seconds = Arrays.copyOf(seconds, larger);
      details = Arrays.copyOf(details, larger);
      sessions = Arrays.copyOf(sessions, larger);
    }
    seconds[size] = second;
    details[size] = detail;
    sessions[size++] = session;
  }

  /** Makes room for exactly this many events that will be placed by index. */
  void resize(int newSize) {
    if (newSize > seconds.length) {
      int larger = newSize + newSize / 8;
      seconds = new int[larger];
      details = new long[larger];
      sessions = new long[larger];
    }
    size = newSize;
  }

  void place(int index, EventBuffer other, int otherIndex) {
    seconds[index] = other.seconds[otherIndex];
    details[index] = other.details[otherIndex];
    sessions[index] = other.sessions[otherIndex];
  }

  /** Seconds since the shop's start. */
  public int second(int index) {
    return seconds[index];
  }

  public int user(int index) {
    return (int) (details[index] >>> (PRODUCT_BITS + TYPE_BITS));
  }

  public int product(int index) {
    return (int) (details[index] >>> TYPE_BITS) & PRODUCT_MASK;
  }

  public EventType type(int index) {
    return EventType.of((int) details[index] & 3);
  }

  /** The key of the session id in the file. */
  public long session(int index) {
    return sessions[index];
  }
}
