package io.shoplens.jobs.events;

import java.util.List;

/** The four things a shopper can do, in the order they take within one second. */
public enum EventType {
  VIEW("view"),
  CART("cart"),
  REMOVE_FROM_CART("remove_from_cart"),
  PURCHASE("purchase");

  private static final List<EventType> BY_CODE = List.of(values());

  private final String text;

  EventType(String text) {
    this.text = text;
  }

  /** The value of {@code event_type} in tables and input files. */
  public String text() {
    return text;
  }

  /** The packed form; also the rank within a second. */
  public byte code() {
    return (byte) ordinal();
  }

  public static EventType ofCode(int code) {
    return BY_CODE.get(code);
  }
}
