package io.shoplens.jobs.conversion;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All features, in the order in which they stand in a vector. A landmark has those of the landmarks
 * before it and more, so each has its own model.
 */
public final class FeatureCatalogue {
  private static final List<KnownFeature<SessionStart>> AT_START =
      Stream.of(TimeFeatures.ALL, HistoryFeatures.ALL).flatMap(List::stream).toList();

  private static final Map<Landmark, List<KnownFeature<SessionPrefix>>> LATER =
      new EnumMap<>(Landmark.class);

  private static final Map<Landmark, List<Feature>> TOLD = new EnumMap<>(Landmark.class);

  static {
    for (Landmark landmark : Landmark.values()) {
      List<KnownFeature<SessionPrefix>> later =
          PrefixFeatures.ALL.stream().filter(one -> one.isKnownAt(landmark)).toList();
      LATER.put(landmark, later);
      TOLD.put(
          landmark,
          Stream.concat(AT_START.stream(), later.stream()).map(KnownFeature::feature).toList());
    }
  }

  private FeatureCatalogue() {}

  /** The features of a landmark's vectors, one for each place. */
  public static List<Feature> at(Landmark landmark) {
    return TOLD.getOrDefault(landmark, List.of());
  }

  /** The part of every vector that is known when the session starts. */
  static double[] atStart(SessionStart start) {
    double[] vector = new double[AT_START.size()];
    put(AT_START, start, vector, 0);
    return vector;
  }

  /** That part and what the first events add to it. */
  static double[] vector(Landmark landmark, double[] atStart, SessionPrefix prefix) {
    List<KnownFeature<SessionPrefix>> later = LATER.getOrDefault(landmark, List.of());
    double[] vector = Arrays.copyOf(atStart, atStart.length + later.size());
    put(later, prefix, vector, atStart.length);
    return vector;
  }

  private static <T> void put(List<KnownFeature<T>> features, T source, double[] vector, int from) {
    for (int i = 0; i < features.size(); i++) {
      vector[from + i] = features.get(i).of(source);
    }
  }
}
