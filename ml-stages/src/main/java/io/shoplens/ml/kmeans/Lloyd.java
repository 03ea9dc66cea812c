package io.shoplens.ml.kmeans;

import io.shoplens.ml.samples.Distances;
import io.shoplens.ml.samples.RunCopy;
import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.samples.Shards;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Moves the centres of some starts to the means of their samples until no sample changes its
 * cluster. A round of all starts is one pass over the samples, as reading them from memory takes
 * longer than measuring them.
 *
 * <p>With Hamerly's bounds: a sample whose centre is surely nearer than any other is not measured
 * again. That saves most distances and changes no result.
 */
final class Lloyd {
  private final Samples samples;
  private final Shards shards;

  Lloyd(Samples samples, Shards shards) {
    this.samples = samples;
    this.shards = shards;
  }

  /** Where each start ends. */
  List<KMeansModelData> run(List<double[][]> centres, int maxIter) {
    List<Start> starts = centres.stream().map(some -> new Start(samples, some)).toList();
    for (int round = 0; round < maxIter; round++) {
      List<Start> going = starts.stream().filter(start -> !start.isConverged()).toList();
      if (going.isEmpty()) {
        break;
      }
      List<ClusterSums> changes =
          shards.reduce((from, end) -> round(going, from, end), Lloyd::plus);
      IntStream.range(0, going.size()).forEach(i -> going.get(i).take(changes.get(i), shards));
    }
    List<Partition> ends =
        Partition.of(starts.stream().map(Start::centres).toList(), samples, shards);
    return IntStream.range(0, starts.size())
        .mapToObj(i -> starts.get(i).result(ends.get(i)))
        .toList();
  }

  private List<ClusterSums> round(List<Start> starts, int first, int end) {
    RunCopy copy = new RunCopy(samples);
    List<Assigner> assigners =
        starts.stream().map(start -> new Assigner(start, copy, samples.width())).toList();
    for (int from = first; from < end; from += Distances.RUN) {
      int count = Math.min(Distances.RUN, end - from);
      for (Assigner assigner : assigners) {
        assigner.assign(from, count);
      }
    }
    return assigners.stream().map(Assigner::changes).toList();
  }

  private static List<ClusterSums> plus(List<ClusterSums> some, List<ClusterSums> others) {
    return IntStream.range(0, some.size()).mapToObj(i -> some.get(i).add(others.get(i))).toList();
  }
}
