package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainabilityTest {
  private static final List<SampleSet> NEEDED =
      List.of(SampleSet.FIT, SampleSet.CALIBRATE, SampleSet.CHOOSE, SampleSet.TEST);

  private final SampleFacts facts = new SampleFacts();

  @Test
  void withoutAPurchaseThereIsNothingToTellApart() {
    NEEDED.forEach(set -> add(Landmark.START, set, false));

    assertThatThrownBy(() -> new Trainability(facts).landmarks())
        .hasMessage(
            "None of the 4 sessions in shop.events that are not a bot's has an event_type 'purchase', so there is nothing to tell apart: read files with sessions of both kinds.");
  }

  @Test
  void withNothingButPurchasesNeither() {
    NEEDED.forEach(set -> add(Landmark.START, set, true));

    assertThatThrownBy(() -> new Trainability(facts).landmarks())
        .hasMessageStartingWith("Each of the 4 sessions in shop.events");
  }

  @Test
  void everySetNeedsSessionsOfBothKinds() {
    NEEDED.forEach(set -> add(Landmark.START, set, true));
    List.of(SampleSet.FIT, SampleSet.CALIBRATE, SampleSet.TEST)
        .forEach(set -> add(Landmark.START, set, false));

    assertThatThrownBy(() -> new Trainability(facts).landmarks())
        .hasMessage(
            "Of the 1 sessions in shop.events that models would be chosen by, 1 have an event_type 'purchase', and both kinds are needed: read files of more users or of a longer time.");
  }

  @Test
  void aLandmarkThatFewReachIsLeftToItsBaseRate() {
    for (SampleSet set : NEEDED) {
      for (Landmark landmark : List.of(Landmark.START, Landmark.AFTER_2)) {
        add(landmark, set, true);
        add(landmark, set, false);
      }
      add(Landmark.AFTER_10, set, false);
    }

    assertThat(new Trainability(facts).landmarks())
        .containsExactly(Landmark.START, Landmark.AFTER_2);
  }

  private void add(Landmark landmark, SampleSet set, boolean purchased) {
    double[] features = new double[FeatureCatalogue.at(landmark).size()];
    facts.add(new Sample(1, 2, 3, landmark, purchased, set, features));
  }
}
