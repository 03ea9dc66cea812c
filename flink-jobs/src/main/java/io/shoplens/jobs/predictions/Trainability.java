package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.util.Arrays;
import java.util.List;

/** Which landmarks have sessions enough, with and without a purchase, for models of their own. */
record Trainability(SampleFacts facts) {
  private static final List<SampleSet> NEEDED =
      List.of(SampleSet.FIT, SampleSet.CALIBRATE, SampleSet.CHOOSE, SampleSet.TEST);

  /** Without a model at the start of sessions there is nothing to predict by. */
  List<Landmark> landmarks() {
    long sessions = 0;
    long purchases = 0;
    for (SampleSet set : SampleSet.values()) {
      sessions += facts.of(Landmark.START, set).sessions();
      purchases += facts.of(Landmark.START, set).purchases();
    }
    if (purchases == 0 || purchases == sessions) {
      throw new ShoplensException(
          Kind.DATA,
          "%s of the %d sessions in shop.events that are not a bot's has an event_type 'purchase', so there is nothing to tell apart: read files with sessions of both kinds."
              .formatted(purchases == 0 ? "None" : "Each", sessions));
    }
    for (SampleSet set : NEEDED) {
      requireBoth(set);
    }
    return Arrays.stream(Landmark.values()).filter(this::hasBoth).toList();
  }

  private void requireBoth(SampleSet set) {
    SetFacts start = facts.of(Landmark.START, set);
    if (!start.hasBothClasses()) {
      throw new ShoplensException(
          Kind.DATA,
          "Of the %d sessions in shop.events that models would %s by, %d have an event_type 'purchase', and both kinds are needed: read files of more users or of a longer time."
              .formatted(start.sessions(), purpose(set), start.purchases()));
    }
  }

  private static String purpose(SampleSet set) {
    return switch (set) {
      case FIT -> "be fitted";
      case CALIBRATE -> "be calibrated";
      case CHOOSE -> "be chosen";
      case TEST -> "be judged";
      case BURN_IN, OPEN, UNUSED -> throw new IllegalArgumentException(set.text());
    };
  }

  private boolean hasBoth(Landmark landmark) {
    return NEEDED.stream().allMatch(set -> facts.of(landmark, set).hasBothClasses());
  }
}
