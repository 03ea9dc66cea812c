package io.shoplens.jobs.predictions;

import java.util.Locale;

/** The models of a landmark, baselines last. */
enum ModelKind {
  LOGISTIC_REGRESSION,
  RANDOM_FOREST,
  /** Gives every session the share of training sessions with a purchase. */
  BASE_RATE,
  /** Looks at nothing but the feature that tells most. */
  ONE_FEATURE_RULE;

  boolean isBaseline() {
    return compareTo(BASE_RATE) >= 0;
  }

  /** As people read it. */
  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** As it stands in versions of models. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
