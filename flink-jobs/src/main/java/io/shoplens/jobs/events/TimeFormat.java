package io.shoplens.jobs.events;

/**
 * The spellings of a time that are accepted; their counts are part of the data-quality assessment.
 */
public enum TimeFormat {
  UTC_SUFFIX,
  ISO8601,
  EPOCH_MILLIS
}
