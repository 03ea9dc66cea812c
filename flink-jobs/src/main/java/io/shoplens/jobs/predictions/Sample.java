package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.conversion.LandmarkReached;
import io.shoplens.jobs.conversion.SessionOutcome;

/**
 * A session at a landmark and what became of it, as it lies in slices: the id of the session and of
 * its user, its start, what it is and serves for, its features.
 */
record Sample(
    long sessionId,
    long userId,
    long startedMicros,
    Landmark landmark,
    boolean purchased,
    SampleSet set,
    double[] features) {
  private static final Landmark[] LANDMARKS = Landmark.values();
  private static final SampleSet[] SETS = SampleSet.values();
  private static final int HEAD = 4;
  private static final int SET_SHIFT = 8;
  private static final int PURCHASED = 1 << 16;

  static Sample of(LandmarkReached reached, SessionOutcome outcome, SampleSet set) {
    return new Sample(
        reached.sessionId(),
        reached.userId(),
        reached.startedMicros(),
        reached.landmark(),
        outcome.purchased(),
        set,
        reached.features());
  }

  /** Longs of a packed sample. */
  static int width(Landmark landmark) {
    return HEAD + FeatureCatalogue.at(landmark).size();
  }

  long[] pack() {
    long[] packed = new long[HEAD + features.length];
    packed[0] = sessionId;
    packed[1] = userId;
    packed[2] = startedMicros;
    packed[3] = landmark.ordinal() | set.ordinal() << SET_SHIFT | (purchased ? PURCHASED : 0);
    for (int i = 0; i < features.length; i++) {
      packed[HEAD + i] = Double.doubleToRawLongBits(features[i]);
    }
    return packed;
  }

  static Sample unpack(long[] packed) {
    double[] features = new double[packed.length - HEAD];
    for (int i = 0; i < features.length; i++) {
      features[i] = Double.longBitsToDouble(packed[HEAD + i]);
    }
    int facts = (int) packed[3];
    return new Sample(
        packed[0],
        packed[1],
        packed[2],
        LANDMARKS[facts & 0xFF],
        (facts & PURCHASED) != 0,
        SETS[facts >> SET_SHIFT & 0xFF],
        features);
  }
}
