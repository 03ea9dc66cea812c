package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import java.io.Serializable;

/** What is counted of all samples, by landmark and set. */
final class SampleFacts implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SETS = SampleSet.values().length;

  private final SetFacts[] facts = new SetFacts[Landmark.values().length * SETS];

  SampleFacts() {
    for (Landmark landmark : Landmark.values()) {
      for (SampleSet set : SampleSet.values()) {
        facts[place(landmark, set)] = new SetFacts(FeatureCatalogue.at(landmark).size());
      }
    }
  }

  void add(Sample sample) {
    of(sample.landmark(), sample.set()).add(sample);
  }

  void addAll(SampleFacts others) {
    for (int i = 0; i < facts.length; i++) {
      facts[i].addAll(others.facts[i]);
    }
  }

  SetFacts of(Landmark landmark, SampleSet set) {
    return facts[place(landmark, set)];
  }

  private static int place(Landmark landmark, SampleSet set) {
    return landmark.ordinal() * SETS + set.ordinal();
  }
}
