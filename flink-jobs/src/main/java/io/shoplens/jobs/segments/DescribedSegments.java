package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.ClusterName;
import io.shoplens.jobs.shoppers.ClusterNames;
import io.shoplens.jobs.shoppers.ClusterProfile;
import io.shoplens.jobs.shoppers.ClusterProfiles;
import io.shoplens.jobs.shoppers.Population;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A model's clusters, counted, described and named.
 *
 * @param sample that medians are of: all, or a seeded sample
 * @param labels the cluster of each of the sample
 * @param profiles sizes and shares are of all
 * @param firstSeen time of the first customer or session, in microseconds
 * @param lastSeen time of the last
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared; a list would be boxed.
record DescribedSegments(
    TrainedSegments trained,
    DescribedSample sample,
    int[] labels,
    ClusterProfiles profiles,
    List<ClusterName> names,
    long firstSeen,
    long lastSeen) {

  static DescribedSegments of(TrainedSegments trained, List<MembersPart> parts) {
    Population population = trained.population();
    ClusterSettings settings = trained.settings();
    DescribedSample sample =
        DescribedSample.merge(
            parts.stream().map(MembersPart::sample).toList(),
            population.described().size(),
            settings.described(),
            settings.seed());
    double[][] features = sample.features();
    int[] labels = labels(trained, features, sample.size());
    ClusterProfiles profiles =
        counted(
            ClusterProfiles.of(population.described().names(), features, labels), counts(parts));
    return new DescribedSegments(
        trained,
        sample,
        labels,
        profiles,
        ClusterNames.of(population, profiles),
        parts.stream().mapToLong(MembersPart::firstSeen).min().orElseThrow(),
        parts.stream().mapToLong(MembersPart::lastSeen).max().orElseThrow());
  }

  private static int[] labels(TrainedSegments trained, double[][] features, int size) {
    SegmentScorer scorer = trained.scorer();
    int[] labels = new int[size];
    for (int row = 0; row < size; row++) {
      labels[row] = scorer.cluster(features, row);
    }
    return labels;
  }

  private static long[] counts(List<MembersPart> parts) {
    long[] counts = new long[parts.get(0).counts().length];
    for (MembersPart part : parts) {
      for (int i = 0; i < counts.length; i++) {
        counts[i] += part.counts()[i];
      }
    }
    return counts;
  }

  /** Sizes and shares of all, where the profiles have those of the sample. */
  private static ClusterProfiles counted(ClusterProfiles sampled, long[] counts) {
    long all = 0;
    for (long count : counts) {
      all += count;
    }
    long everybody = all;
    return new ClusterProfiles(
        new ClusterProfile(ClusterProfile.ALL, all, 1, sampled.all().features()),
        sampled.clusters().stream()
            .map(
                of -> {
                  long size = counts[of.cluster() + 1];
                  return new ClusterProfile(
                      of.cluster(), size, (double) size / everybody, of.features());
                })
            .toList());
  }

  /** Labels by number. One too rare to be in the sample has only its number. */
  Map<Integer, String> labelsByNumber() {
    Map<Integer, String> byNumber = new HashMap<>();
    for (int cluster = -1; cluster < trained.clusters(); cluster++) {
      byNumber.put(cluster, "cluster " + cluster);
    }
    names.forEach(name -> byNumber.put(name.cluster(), name.label()));
    return byNumber;
  }
}
