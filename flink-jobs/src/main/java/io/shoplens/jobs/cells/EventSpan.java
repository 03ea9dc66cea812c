package io.shoplens.jobs.cells;

import io.shoplens.jobs.events.Event;

/**
 * Some events in a row as columns, few enough to stay in the processor's nearest cache. Counting
 * span by span lets every counter run a short loop of its own, in which lookups of several events
 * overlap, where counting event by event runs through all counters' code and data each time.
 */
public final class EventSpan {
  public static final int CAPACITY = 256;

  public final long[] timeMicros = new long[CAPACITY];
  public final long[] productId = new long[CAPACITY];
  public final long[] categoryId = new long[CAPACITY];
  public final long[] priceCents = new long[CAPACITY];
  public final long[] eventId = new long[CAPACITY];
  public final int[] categoryCode = new int[CAPACITY];
  public final int[] brand = new int[CAPACITY];
  public final int[] copies = new int[CAPACITY];
  public final byte[] type = new byte[CAPACITY];
  public final boolean[] isBot = new boolean[CAPACITY];
  public final boolean[] hasSourceSession = new boolean[CAPACITY];
  public final long[] revenueCents = new long[CAPACITY];

  /** The users numbered from 1 as they come, each in one piece. */
  public final long[] visitor = new long[CAPACITY];

  private int size;
  private long visitorNow = 1;

  public int size() {
    return size;
  }

  public boolean isFull() {
    return size == CAPACITY;
  }

  public void add(Event event) {
    int i = size++;
    timeMicros[i] = event.timeMicros;
    productId[i] = event.productId;
    categoryId[i] = event.categoryId;
    priceCents[i] = event.priceCents;
    eventId[i] = event.eventId;
    categoryCode[i] = event.categoryCode;
    brand[i] = event.brand;
    copies[i] = event.copies;
    type[i] = event.type.code();
    isBot[i] = event.isBot;
    hasSourceSession[i] = event.source.kind != Event.SourceSession.NONE;
    revenueCents[i] = event.revenueCents();
    visitor[i] = visitorNow;
  }

  /** The next events are another user's. */
  public void endOfUser() {
    visitorNow++;
  }

  public void clear() {
    size = 0;
  }
}
