package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Event;

/** The yes-or-no facts of an event in one byte. */
final class EventFlags {
  private static final int NEW = 1;
  private static final int BOT = 2;
  private static final int OUTLIER = 4;
  private static final int READ_AGAIN = 8;

  private EventFlags() {}

  static byte of(Event event) {
    return (byte)
        ((event.isNew ? NEW : 0)
            | (event.isBot ? BOT : 0)
            | (event.isPriceOutlier ? OUTLIER : 0)
            | (event.isReadAgain ? READ_AGAIN : 0));
  }

  static void apply(byte flags, Event event) {
    event.isNew = (flags & NEW) != 0;
    event.isBot = (flags & BOT) != 0;
    event.isPriceOutlier = (flags & OUTLIER) != 0;
    event.isReadAgain = (flags & READ_AGAIN) != 0;
  }

  static boolean isBot(byte flags) {
    return (flags & BOT) != 0;
  }

  static byte withBot(byte flags, boolean isBot) {
    return (byte) (isBot ? flags | BOT : flags & ~BOT);
  }

  /** Two lines of one event: it is new only if both are, and read again if they differ in that. */
  static byte merged(byte left, byte right) {
    int both = left & right & NEW;
    int either = (left | right) & ~NEW;
    boolean readAgain = ((left ^ right) & NEW) != 0;
    return (byte) (both | either | (readAgain ? READ_AGAIN : 0));
  }
}
