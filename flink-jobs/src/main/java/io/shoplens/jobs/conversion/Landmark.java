package io.shoplens.jobs.conversion;

import org.jspecify.annotations.Nullable;

/**
 * The moments at which a session is predicted: after so many events, if none of them was a cart or
 * a purchase.
 */
public enum Landmark {
  START(0),
  AFTER_1(1),
  AFTER_2(2),
  AFTER_3(3),
  AFTER_5(5),
  AFTER_10(10);

  /** No event beyond these is ever looked at. */
  public static final int MOST_EVENTS = 10;

  private static final @Nullable Landmark[] AFTER = new Landmark[MOST_EVENTS + 1];

  static {
    for (Landmark landmark : values()) {
      AFTER[landmark.events] = landmark;
    }
  }

  private final int events;

  Landmark(int events) {
    this.events = events;
  }

  /** The number that stands in tables. */
  public int events() {
    return events;
  }

  /** The landmark at exactly so many events, null if there is none. */
  static @Nullable Landmark after(int events) {
    return events > MOST_EVENTS ? null : AFTER[events];
  }
}
