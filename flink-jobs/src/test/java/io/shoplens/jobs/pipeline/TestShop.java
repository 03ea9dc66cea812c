package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.RequestedFormat;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.StageProgress;
import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.jobs.tables.TableRows;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.types.Types.NestedField;

/** A real catalog and warehouse for one test, and the pipeline on it. */
final class TestShop implements AutoCloseable {
  private final EmbeddedPostgres postgres;
  private final Path folder;
  private final CatalogSettings settings;

  TestShop(Path folder) throws IOException {
    this.folder = folder;
    this.postgres = EmbeddedPostgres.builder().start();
    this.settings =
        new CatalogSettings(
            Map.of(
                "catalog-impl",
                "org.apache.iceberg.jdbc.JdbcCatalog",
                "uri",
                postgres.getJdbcUrl("postgres", "postgres"),
                "jdbc.schema-version",
                "V1",
                "warehouse",
                folder.resolve("warehouse").toUri().toString()));
  }

  RunReport run(Path... inputs) {
    List<String> paths = Arrays.stream(inputs).map(Path::toString).toList();
    return run(new RunRequest(paths, RequestedFormat.AUTO, Set.of(), false));
  }

  RunReport run(RunRequest request) {
    return run(request, 2);
  }

  RunReport run(RunRequest request, int parallelism) {
    return new ShopPipeline(environment(parallelism)).run(request);
  }

  RunEnvironment environment(int parallelism) {
    return new RunEnvironment(
        settings,
        new FlinkSettings(parallelism, folder.resolve("flink")),
        folder.resolve("staging").toUri().toString(),
        SessionSettings.DEFAULTS,
        "test",
        Clock.systemUTC(),
        StageProgress.SILENT);
  }

  /** Every row of a table as text, sorted, without the columns that tell when and by which run. */
  Set<String> rows(String name) {
    return rows(name, "run_id", "rejected_at", "valid_from", "ingested_at", "started_run");
  }

  private Set<String> rows(String name, String... without) {
    Table table = table(name);
    List<String> columns =
        table.schema().columns().stream()
            .map(NestedField::name)
            .filter(column -> !Arrays.asList(without).contains(column))
            .toList();
    Set<String> rows = new TreeSet<>();
    TableRows.read(
        table,
        columns,
        row -> {
          List<String> values = new ArrayList<>();
          for (int i = 0; i < columns.size(); i++) {
            values.add(columns.get(i) + "=" + row.get(i, Object.class));
          }
          rows.add(String.join(" ", values));
        });
    return rows;
  }

  Table table(String name) {
    Catalog catalog = settings.open();
    return catalog.loadTable(TableIdentifier.parse(name));
  }

  CatalogSettings settings() {
    return settings;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
