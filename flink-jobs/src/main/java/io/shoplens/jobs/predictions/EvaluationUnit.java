package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Feature;
import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.staging.Slice;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;

/**
 * All that is needed to judge the models of a landmark.
 *
 * @param slices samples by set
 * @param facts what was counted of all of them
 * @param versions the version of each kind's model
 * @param folders where each kind's model belongs
 * @param fitted where each fitted model lies; empty if there are too few sessions to train
 */
record EvaluationUnit(
    Landmark landmark,
    HashMap<SampleSet, List<Slice>> slices,
    HashMap<SampleSet, SetFacts> facts,
    HashMap<ModelKind, String> versions,
    HashMap<ModelKind, String> folders,
    HashMap<ModelKind, String> fitted,
    HashMap<String, Long> inputSnapshots)
    implements Serializable {

  String version(ModelKind kind) {
    return versions.getOrDefault(kind, "");
  }

  String folder(ModelKind kind) {
    return folders.getOrDefault(kind, "");
  }

  SetFacts facts(SampleSet set) {
    return facts.getOrDefault(set, new SetFacts(0));
  }

  boolean isTrained() {
    return !fitted.isEmpty();
  }

  /** The features that models look at: those with more than one value among training sessions. */
  List<Feature> features() {
    List<Feature> all = FeatureCatalogue.at(landmark);
    return facts(SampleSet.FIT).varying().stream().map(all::get).toList();
  }

  int[] places() {
    return facts(SampleSet.FIT).varying().stream().mapToInt(place -> place).toArray();
  }

  JudgedSessions read(SampleSet set, int limit, long seed) {
    return JudgedSessions.read(slices.getOrDefault(set, List.of()), landmark, limit, seed);
  }
}
