package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.shoppers.SourceColumn;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.StagedObject;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts and samples the members of clusters of customers, and stages everybody's cluster. */
final class DescribeCustomersTask
    implements UnitTask<DataUnit, DescribeCustomersTask.CustomersPart> {
  private static final long serialVersionUID = 1L;
  private static final int ORDERS =
      Population.CUSTOMERS.described().columns().stream()
          .map(SourceColumn::name)
          .toList()
          .indexOf("n_orders");

  private final BehaviourReader reader;
  private final SegmentModel model;
  private final int clusters;
  private final ClusterSettings settings;
  private final String folder;

  private transient @Nullable Members members;
  private transient List<String> files = new ArrayList<>();

  DescribeCustomersTask(Source source, TrainedSegments trained, String folder) {
    this.reader = source.reader();
    this.model = trained.model();
    this.clusters = trained.clusters();
    this.settings = trained.settings();
    this.folder = folder;
  }

  /**
   * What one task leaves.
   *
   * @param users staged files that tell the cluster of each customer
   */
  record CustomersPart(MembersPart members, List<String> users) implements Serializable {}

  @Override
  public void open(TaskScope scope) {
    members = new Members(Population.CUSTOMERS, model, clusters, settings);
    files = new ArrayList<>();
  }

  @Override
  public void process(DataUnit unit, Consumer<CustomersPart> results) throws IOException {
    Members all = members();
    Users users = new Users(new LongArrayList(), new IntArrayList(), new IntArrayList());
    reader.read(unit, block -> users.add(block, all.add(block)));
    files.add(StagedObject.write(folder, "users", users::write));
  }

  @Override
  public void finish(Consumer<CustomersPart> results) {
    results.accept(new CustomersPart(members().part(folder), files));
  }

  private Members members() {
    if (members == null) {
      throw new IllegalStateException("the task has not been opened");
    }
    return members;
  }

  /** The customers of one data file. */
  private record Users(LongArrayList ids, IntArrayList clusters, IntArrayList orders) {

    void add(Behaviours block, int[] ofBlock) {
      for (int row = 0; row < ofBlock.length; row++) {
        ids.add(block.ids()[row]);
        clusters.add(ofBlock[row]);
        orders.add((int) block.columns()[ORDERS][row]);
      }
    }

    void write(DataOutput out) throws IOException {
      out.writeInt(ids.size());
      for (int i = 0; i < ids.size(); i++) {
        UserClusters.write(out, ids.getLong(i), clusters.getInt(i), orders.getInt(i));
      }
    }
  }
}
