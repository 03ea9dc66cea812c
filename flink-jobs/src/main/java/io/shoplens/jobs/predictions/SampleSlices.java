package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one task made of its users' events.
 *
 * @param samples by landmark and set, each session at every landmark it reached
 * @param scored by day and landmark, each session at the largest
 */
record SampleSlices(List<Slice> samples, List<Slice> scored, SampleFacts facts)
    implements Serializable {
  private static final int SETS = SampleSet.values().length;
  private static final int LANDMARKS = Landmark.values().length;

  static int partition(Landmark landmark, SampleSet set) {
    return landmark.ordinal() * SETS + set.ordinal();
  }

  static int partition(int epochDay, Landmark landmark) {
    return epochDay * LANDMARKS + landmark.ordinal();
  }

  static int dayOf(Slice scored) {
    return Math.floorDiv(scored.partition(), LANDMARKS);
  }

  /** The slices of one landmark and set. */
  static List<Slice> of(List<SampleSlices> made, Landmark landmark, SampleSet set) {
    int wanted = partition(landmark, set);
    return made.stream()
        .flatMap(part -> part.samples().stream())
        .filter(slice -> slice.partition() == wanted)
        .toList();
  }

  /** Hands every sample of a landmark to the consumer. */
  static void read(Slice slice, Landmark landmark, Consumer<Sample> consumer) {
    SliceReader.records(
        slice, Sample.width(landmark), record -> consumer.accept(Sample.unpack(record)));
  }

  /** Hands every session of a slice by day to the consumer. */
  static void readScored(Slice slice, Consumer<Sample> consumer) {
    read(slice, Landmark.values()[Math.floorMod(slice.partition(), LANDMARKS)], consumer);
  }
}
