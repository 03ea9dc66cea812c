package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.shoppers.SourceColumn;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import java.io.IOException;
import java.io.Serializable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Counts and samples the members of clusters of sessions, and the categories and brands that they
 * and their customers deal with.
 */
final class DescribeSessionsTask implements UnitTask<DataUnit, DescribeSessionsTask.SessionsPart> {
  private static final long serialVersionUID = 1L;
  private static final int EVENTS =
      Population.SESSIONS.described().columns().stream()
          .map(SourceColumn::name)
          .toList()
          .indexOf("events");

  private final SessionsReader reader;
  private final SegmentModel model;
  private final int clusters;
  private final ClusterSettings settings;
  private final UserFiles customers;
  private final int customerClusters;
  private final String folder;

  private transient @Nullable Members members;
  private transient @Nullable UserClusters users;
  private transient @Nullable FavouriteCounters ofSessions;
  private transient @Nullable FavouriteCounters ofCustomers;

  DescribeSessionsTask(
      SessionsReader reader,
      TrainedSegments trained,
      UserFiles customers,
      int customerClusters,
      String folder) {
    this.reader = reader;
    this.model = trained.model();
    this.clusters = trained.clusters();
    this.settings = trained.settings();
    this.customers = customers;
    this.customerClusters = customerClusters;
    this.folder = folder;
  }

  /** What one task leaves: favourites of clusters of sessions, and of their customers. */
  record SessionsPart(MembersPart members, Favourites ofSessions, Favourites ofCustomers)
      implements Serializable {}

  @Override
  public void open(TaskScope scope) {
    members = new Members(Population.SESSIONS, model, clusters, settings);
    users = customers.load();
    ofSessions = new FavouriteCounters(clusters);
    ofCustomers = new FavouriteCounters(customerClusters);
  }

  @Override
  public void process(DataUnit unit, Consumer<SessionsPart> results) throws IOException {
    if (members == null || users == null || ofSessions == null || ofCustomers == null) {
      throw new IllegalStateException("the task has not been opened");
    }
    Members all = members;
    UserClusters known = users;
    FavouriteCounters bySession = ofSessions;
    FavouriteCounters byCustomer = ofCustomers;
    reader.read(
        unit,
        block -> {
          double[] events = block.columns()[EVENTS];
          bySession.add(block.favourites(), all.add(block), events);
          byCustomer.add(block.favourites(), clustersOf(block.users(), known), events);
        });
  }

  @Override
  public void finish(Consumer<SessionsPart> results) {
    if (members == null || ofSessions == null || ofCustomers == null) {
      throw new IllegalStateException("the task has not been opened");
    }
    results.accept(
        new SessionsPart(
            members.part(folder),
            ofSessions.named(reader.texts()),
            ofCustomers.named(reader.texts())));
  }

  private static int[] clustersOf(long[] owners, UserClusters known) {
    int[] ofOwners = new int[owners.length];
    for (int i = 0; i < owners.length; i++) {
      ofOwners[i] = known.cluster(owners[i]);
    }
    return ofOwners;
  }
}
