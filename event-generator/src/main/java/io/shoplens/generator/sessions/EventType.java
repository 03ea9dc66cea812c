package io.shoplens.generator.sessions;

import java.util.Locale;

/** What a user did, in the order in which it counts within one second. */
public enum EventType {
  VIEW,
  CART,
  REMOVE_FROM_CART,
  PURCHASE;

  private static final EventType[] ALL = values();

  public static EventType of(int ordinal) {
    return ALL[ordinal];
  }

  /** The name in REES46 files. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
