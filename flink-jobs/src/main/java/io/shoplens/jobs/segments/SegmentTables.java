package io.shoplens.jobs.segments;

import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.shoppers.Population;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.SerializableTable;

/** Writes all tables of one population, and its row of the registry. */
final class SegmentTables {
  static final String CUSTOMER_CLUSTERS = "ml.customer_clusters";
  static final String SESSION_CLUSTERS = "ml.session_clusters";

  private final ModelRun run;

  SegmentTables(ModelRun run) {
    this.run = run;
  }

  /** Returns whether the model is promoted, so that its answers were written. */
  boolean write(Source source, DescribedSegments described, Favourites favourites) {
    TrainedSegments trained = described.trained();
    String version = run.version(trained.population().label());
    List<ValidationRow> validated = Validation.of(described);
    SegmentRecord told = new SegmentRecord(run, described, validated);
    trained.model().save(run.artifactFolder(version));
    if (told.isPromoted()) {
      writeMembers(source, described, version);
    }
    run.rows(
        ProfileRows.TABLE, ProfileRows.COLUMNS, ProfileRows.of(described, favourites, version));
    run.rows(
        FavouriteRows.TABLE,
        FavouriteRows.COLUMNS,
        FavouriteRows.of(described, favourites, version));
    run.rows(BoxRows.TABLE, BoxRows.COLUMNS, BoxRows.of(described, version));
    run.rows(SelectionRows.TABLE, SelectionRows.COLUMNS, SelectionRows.of(trained, version));
    run.rows(
        ValidationRows.TABLE,
        ValidationRows.COLUMNS,
        ValidationRows.of(trained, validated, version));
    run.rows(PointRows.TABLE, PointRows.COLUMNS, PointRows.of(described, version));
    run.rows(
        ComponentRows.COMPONENTS,
        ComponentRows.COMPONENT_COLUMNS,
        ComponentRows.components(trained, version));
    run.rows(
        ComponentRows.LOADINGS,
        ComponentRows.LOADING_COLUMNS,
        ComponentRows.loadings(trained, version));
    run.register(told.of(version));
    return told.isPromoted();
  }

  private void writeMembers(Source source, DescribedSegments described, String version) {
    String table = tableOf(source.population());
    List<WriteTask.Written> written =
        run.stage("write clusters of " + source.population().label())
            .run(
                source.units(),
                new WriteTask(
                    source, described, version, SerializableTable.copyOf(run.table(table))));
    addFiles(run, table, written);
  }

  static void addFiles(ModelRun run, String table, List<WriteTask.Written> written) {
    List<DataFile> files = new ArrayList<>();
    long rows = 0;
    for (WriteTask.Written part : written) {
      files.addAll(part.files());
      rows += part.rows();
    }
    run.files(table, files, rows);
  }

  static String tableOf(Population population) {
    return switch (population) {
      case CUSTOMERS -> CUSTOMER_CLUSTERS;
      case SESSIONS -> SESSION_CLUSTERS;
    };
  }
}
