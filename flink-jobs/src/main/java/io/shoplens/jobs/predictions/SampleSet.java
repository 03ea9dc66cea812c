package io.shoplens.jobs.predictions;

import java.util.Locale;

/** What a session serves for. */
enum SampleSet {
  /** Models are fitted to it, three fifths of the time. */
  FIT,
  /** Scores are brought to chances by it, later than what models are fitted to. */
  CALIBRATE,
  /** Of several models one is chosen by it, of the same time and other users. */
  CHOOSE,
  /** Models are judged by it, of users they never saw, in the last quarter of the time. */
  TEST,
  /** Its users' past is not known well enough. */
  BURN_IN,
  /** It may still go on at the end of the data. */
  OPEN,
  /** Its user is not one of its time, or it lies across two times. */
  UNUSED;

  /** True if models, or what is told of them, depend on it. */
  boolean isSample() {
    return compareTo(TEST) <= 0;
  }

  /** As it stands in tables. */
  String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
