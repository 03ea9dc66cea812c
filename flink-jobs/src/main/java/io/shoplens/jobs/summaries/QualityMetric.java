package io.shoplens.jobs.summaries;

import java.util.Locale;

/** What {@code summary.data_quality} measures, each with the sentence its rows carry. */
enum QualityMetric {
  MISSING_CATEGORY_ID("Events without a category id, of all events without bots."),
  MISSING_CATEGORY_CODE("Events without a category code, of all events without bots."),
  MISSING_BRAND("Events without a brand, of all events without bots."),
  MISSING_PRICE("Events without a price, of all events without bots."),
  MISSING_SOURCE_SESSION("Events without a source session id, of all events without bots."),
  PRICE_NOT_POSITIVE("Events with a price of zero or less, of all events without bots."),
  DUPLICATES("Lines that repeat an earlier line of an event, of all accepted lines without bots."),
  SINGLE_EVENT_SESSIONS("Sessions of one event, of all sessions without bots."),
  SINGLE_EVENT_USERS("Users of one event, of all users without bots."),
  BOT_SESSIONS("Sessions flagged as bots, of all sessions."),
  BOT_EVENTS("Events of sessions flagged as bots, of all events."),
  PRODUCTS_IN_SEVERAL_CATEGORIES("Products seen in more than one category, of all products."),
  PRICE_OUTLIERS(
      "Events flagged as price outliers, of all events with a price above zero without bots."),
  TIME_FORMAT("Event times spelled this way, of all event times read."),
  REJECTED("Lines that could not be accepted, of all lines read."),
  SOURCE_SESSIONS_OVER_24H(
      "Source sessions with more than 24 hours from first to last event, of all source sessions."),
  SOURCE_SESSIONS_SHARED("Source sessions used by more than one user, of all source sessions.");

  private final String explanation;

  QualityMetric(String explanation) {
    this.explanation = explanation;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String explanation() {
    return explanation;
  }
}
