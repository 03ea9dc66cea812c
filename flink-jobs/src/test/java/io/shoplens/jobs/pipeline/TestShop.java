package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.RequestedFormat;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.FlinkSettings;
import io.shoplens.jobs.stage.StageProgress;
import io.shoplens.jobs.tables.CatalogSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.jspecify.annotations.Nullable;

/** A real catalog and warehouse for one test, and the pipeline on it. */
public final class TestShop implements AutoCloseable {
  private final Path folder;
  private final String address;
  private final CatalogSettings settings;
  private final Catalog catalog;

  public TestShop(Path folder) {
    this.folder = folder;
    this.address = TestDatabases.create();
    this.settings =
        new CatalogSettings(
            Map.of(
                "catalog-impl",
                WatchedCatalog.class.getName(),
                "uri",
                address,
                "jdbc.schema-version",
                "V1",
                "warehouse",
                folder.resolve("warehouse").toUri().toString()));
    this.catalog = settings.open();
  }

  /** The shop of that folder as it was when its catalog was in that state. */
  TestShop(Path folder, CatalogState state) {
    this(folder);
    state.writeTo(address);
  }

  public RunReport run(Path... inputs) {
    return run(request(inputs));
  }

  public RunReport run(RunRequest request) {
    return run(request, 2);
  }

  public RunReport run(RunRequest request, int parallelism) {
    return new ShopPipeline(environment(parallelism, StageProgress.SILENT)).run(request);
  }

  RunReport runWatchedBy(StageProgress progress, Path... inputs) {
    return new ShopPipeline(environment(2, progress)).run(request(inputs));
  }

  RunReport rebuild() {
    return run(new RunRequest(List.of(), RequestedFormat.AUTO, Set.of(), true));
  }

  public static RunRequest request(Path... inputs) {
    return RunRequest.of(Arrays.stream(inputs).map(Path::toString).toList());
  }

  /** With two tasks side by side. */
  public RunEnvironment environment() {
    return environment(2, StageProgress.SILENT);
  }

  public RunEnvironment environment(int parallelism, StageProgress progress) {
    return new RunEnvironment(
        settings,
        new FlinkSettings(parallelism, folder.resolve("flink")),
        folder.resolve("staging").toUri().toString(),
        SessionSettings.DEFAULTS,
        "test",
        Clock.systemUTC(),
        progress);
  }

  /** Every row of a table as text, sorted, without the columns that tell when and by which run. */
  public List<String> rows(String name) {
    return TableContents.rows(table(name));
  }

  /** Every row of every table that a run makes from events. */
  Map<String, List<String>> contents() {
    return TableContents.ofAll(this::table);
  }

  public List<List<@Nullable Object>> values(String name, String... columns) {
    return TableContents.values(table(name), columns);
  }

  public Table table(String name) {
    return catalog.loadTable(TableIdentifier.parse(name));
  }

  CatalogState state() {
    return CatalogState.of(address);
  }

  /** Tells of every commit of a run, by the name of its table. */
  void watch(Consumer<String> watcher) {
    WatchedCatalog.watch(address, watcher);
  }

  public CatalogSettings settings() {
    return settings;
  }

  @Override
  public void close() {
    WatchedCatalog.forget(address);
    ((JdbcCatalog) catalog).close();
  }
}
