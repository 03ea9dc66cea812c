package io.shoplens.jobs.segments;

import io.shoplens.jobs.models.ModelJob;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.TableNames;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.SerializableTable;
import org.apache.iceberg.Table;

/** Makes the tables of customer and session clusters. */
public final class ClustersJob implements ModelJob {
  static final List<String> INPUTS =
      List.of(TableNames.CUSTOMERS, TableNames.SESSIONS, TableNames.SESSION_FACTS);

  private final ClusterSettings settings;

  public ClustersJob(ClusterSettings settings) {
    this.settings = settings;
  }

  @Override
  public Job job() {
    return Job.CLUSTERS;
  }

  @Override
  public List<String> inputs() {
    return INPUTS;
  }

  @Override
  public List<String> outputs() {
    return List.of(
        SegmentTables.CUSTOMER_CLUSTERS,
        SegmentTables.SESSION_CLUSTERS,
        ProfileRows.TABLE,
        FavouriteRows.TABLE,
        BoxRows.TABLE,
        SelectionRows.TABLE,
        ValidationRows.TABLE,
        PointRows.TABLE,
        ComponentRows.COMPONENTS,
        ComponentRows.LOADINGS);
  }

  @Override
  public void run(ModelRun run) {
    SegmentSteps steps = new SegmentSteps(run, settings);
    CustomerSegments customers = steps.customers();
    SessionSegments sessions = steps.sessions(customers);
    SegmentTables tables = new SegmentTables(run);
    boolean isPromoted =
        tables.write(customers.source(), customers.described(), sessions.ofCustomers());
    tables.write(sessions.source(), sessions.described(), sessions.ofSessions());
    writeShopperTypes(run, customers, isPromoted);
  }

  /** The one column of the facts of sessions that only clusters can tell. */
  private static void writeShopperTypes(
      ModelRun run, CustomerSegments customers, boolean isPromoted) {
    Table facts = run.table(TableNames.SESSION_FACTS);
    Map<Integer, String> labels = isPromoted ? customers.described().labelsByNumber() : Map.of();
    SegmentTables.addFiles(
        run,
        TableNames.SESSION_FACTS,
        run.stage("write shopper types")
            .run(
                DataUnits.ofDays(facts, facts),
                new ShopperTypesTask(SerializableTable.copyOf(facts), customers.users(), labels)));
  }
}
