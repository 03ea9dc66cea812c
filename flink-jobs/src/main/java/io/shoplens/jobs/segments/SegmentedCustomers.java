package io.shoplens.jobs.segments;

import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.shoppers.ClusterName;
import io.shoplens.jobs.shoppers.ClusterProfiles;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/** Types of customers, learned and described for whoever does not want them published. */
public final class SegmentedCustomers {
  /** The tables it reads. */
  public static final List<String> INPUTS = List.of(TableNames.CUSTOMERS);

  private final CustomerSegments segments;

  private SegmentedCustomers(CustomerSegments segments) {
    this.segments = segments;
  }

  public static SegmentedCustomers learn(ModelRun run, ClusterSettings settings) {
    return new SegmentedCustomers(new SegmentSteps(run, settings).customers());
  }

  /** A name per cluster, in the order of {@link #profiles}. */
  public List<ClusterName> names() {
    return segments.described().names();
  }

  /** Sizes and shares are exact; medians may be of a sample. */
  public ClusterProfiles profiles() {
    return segments.described().profiles();
  }

  /** Hands over every customer outside bots with the cluster's label, in the order of users. */
  public void forEach(ObjLongConsumer<String> consumer) {
    Map<Integer, String> labels = segments.described().labelsByNumber();
    segments
        .users()
        .load()
        .forEach(
            (user, cluster) ->
                consumer.accept(labels.getOrDefault(cluster, "cluster " + cluster), user));
  }
}
