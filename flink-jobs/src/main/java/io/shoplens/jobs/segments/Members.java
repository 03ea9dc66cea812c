package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.staging.StagedObject;

/** Puts customers or sessions into clusters, counts them, and takes a sample. */
final class Members {
  private final Population population;
  private final SegmentScorer scorer;
  private final DescribedSample.Builder sample;
  private final long[] counts;
  private long firstSeen = Long.MAX_VALUE;
  private long lastSeen = Long.MIN_VALUE;

  Members(Population population, SegmentModel model, int clusters, ClusterSettings settings) {
    this.population = population;
    this.scorer = new SegmentScorer(model, population.features().size());
    this.sample =
        new DescribedSample.Builder(
            population.described().size(), settings.described(), settings.seed());
    this.counts = new long[clusters + 1];
  }

  /** Returns the cluster of each. */
  int[] add(Behaviours block) {
    double[][] features = population.described().vectors(block.columns());
    int[] clusters = new int[block.rows()];
    for (int row = 0; row < clusters.length; row++) {
      long time = block.times()[row];
      clusters[row] = scorer.cluster(features, row);
      counts[clusters[row] + 1]++;
      firstSeen = Math.min(firstSeen, time);
      lastSeen = Math.max(lastSeen, time);
      sample.add(block.ids()[row], time, features, row);
    }
    return clusters;
  }

  /** Stages the sample; nothing can be added any more. */
  MembersPart part(String folder) {
    DescribedSample taken = sample.finish();
    String file = StagedObject.write(folder, population.label() + "-sample", taken::write);
    return new MembersPart(file, counts, firstSeen, lastSeen);
  }
}
