package io.shoplens.jobs.ingest;

import java.util.Locale;

/** Why a line did not become an event: the closed set behind {@code shop.rejected_events}. */
public enum RejectionReason {
  EMPTY_LINE("The line is empty or holds only blanks."),
  LINE_TOO_LONG("The line is longer than 65,536 bytes; only its beginning is kept."),
  NUL_BYTE("The line contains a NUL byte."),
  INVALID_UTF8("The line is not valid UTF-8."),
  OPEN_QUOTE("A quoted field is not closed before the end of the line."),
  STRAY_QUOTE("A quote stands where RFC 4180 allows none: inside an unquoted field or after one."),
  WRONG_COLUMN_COUNT("The line does not have exactly the columns of its format."),
  REPEATED_HEADER("The line is another copy of the column names."),
  MISSING_TIME("The event time is empty."),
  BAD_TIME(
      "The event time is neither 'yyyy-MM-dd HH:mm:ss UTC', nor ISO-8601 with an offset, nor epoch"
          + " milliseconds, or there is no such moment."),
  FUTURE_TIME("The event is more than an hour later than its arrival."),
  MISSING_EVENT_TYPE("The event type is empty."),
  BAD_EVENT_TYPE("The event type is none that the format knows."),
  MISSING_PRODUCT_ID("The product id is empty."),
  BAD_PRODUCT_ID("The product id is not a whole number from 0 to 9,223,372,036,854,775,807."),
  BAD_CATEGORY_ID("The category id is not a whole number from 0 to 9,223,372,036,854,775,807."),
  BAD_PRICE("The price is not a plain decimal number below 10 billion."),
  MISSING_USER_ID("The user id is empty."),
  BAD_USER_ID("The user id is not a whole number from 0 to 9,223,372,036,854,775,807."),
  BAD_TRANSACTION_ID("The transaction id is not a whole number from 0 up."),
  FIELD_TOO_LONG("A text field is longer than 1,024 bytes, or a session id longer than 255.");

  private final String explanation;

  RejectionReason(String explanation) {
    this.explanation = explanation;
  }

  /** The value of {@code reason} in the table. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One sentence for people. */
  public String explanation() {
    return explanation;
  }
}
