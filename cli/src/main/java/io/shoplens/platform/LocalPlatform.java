package io.shoplens.platform;

import static java.util.Objects.requireNonNull;

import io.shoplens.jobs.tables.CatalogSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalog and the query engine of one home folder, started when needed. */
public final class LocalPlatform {
  private final PlatformHome home;
  private final Progress progress;
  private final PostgresServer postgres;
  private final TrinoServer trino;
  private final SupersetServer superset;

  private LocalPlatform(PlatformHome home, Map<String, String> environment, Progress progress) {
    this.home = requireNonNull(home, "home");
    this.progress = requireNonNull(progress, "progress");
    CacheFolder cache = CacheFolder.fromEnvironment(environment);
    BuildInfo build = BuildInfo.load();
    this.postgres = new PostgresServer(home, cache, build, environment);
    this.trino = new TrinoServer(home, cache, build, environment);
    this.superset = new SupersetServer(home, environment);
  }

  public static LocalPlatform at(
      PlatformHome home, Map<String, String> environment, Progress progress) {
    return new LocalPlatform(home, environment, progress);
  }

  public PlatformHome home() {
    return home;
  }

  /** Makes the Iceberg catalog reachable; nothing is started if the home names another one. */
  public CatalogSettings startCatalog() {
    home.create();
    try (FolderLock lock = servers()) {
      return catalog().settings();
    }
  }

  /** Makes SQL answerable, with the catalog, and returns the server's address. */
  public TrinoAddress startTrino() {
    home.create();
    try (FolderLock lock = servers()) {
      return TrinoAddress.of(home, trino.start(catalog(), progress).port());
    }
  }

  /** To be called when tables have changed, so that dashboards show it. */
  public void forgetAnswers() {
    SupersetCache.empty(home);
  }

  /** Brings Trino into the user's cache, unless it is there, without starting anything. */
  public void fetchTrino() {
    trino.fetch(progress);
  }

  /** Superset's own database is in the embedded PostgreSQL, wherever the catalog is. */
  ProcessRecord startPostgres() {
    home.create();
    try (FolderLock lock = servers()) {
      return postgres.start(progress);
    }
  }

  /** Ends the servers that run and returns their names. */
  public List<String> stop() {
    if (!home.root().toFile().isDirectory()) {
      return List.of();
    }
    home.create();
    List<String> stopped = new ArrayList<>();
    try (FolderLock lock = servers()) {
      if (superset.stop()) {
        stopped.add(SupersetServer.NAME);
      }
      if (trino.stop()) {
        stopped.add(TrinoServer.NAME);
      }
      if (postgres.stop()) {
        stopped.add(PostgresServer.NAME);
      }
    }
    return stopped;
  }

  public Optional<ProcessRecord> runningPostgres() {
    return postgres.running();
  }

  public Optional<ProcessRecord> runningTrino() {
    return trino.running();
  }

  /** Where a Trino that runs answers, unless one of a release without HTTPS still does. */
  public Optional<TrinoAddress> trinoAddress() {
    return trino
        .running()
        .filter(running -> TrinoConfiguration.lastPort(home).orElse(0) == running.port())
        .map(running -> TrinoAddress.of(home, running.port()));
  }

  public Optional<ProcessRecord> runningSuperset() {
    return superset.running();
  }

  /** Where a Superset that runs answers. */
  public Optional<SupersetAddress> supersetAddress() {
    return superset.running().map(running -> SupersetAddress.of(home, running.port()));
  }

  /** The catalog that config/catalog.properties names instead of the embedded one. */
  public Optional<CatalogSettings> configuredCatalog() {
    return CatalogConnection.configured(home).map(CatalogConnection::settings);
  }

  private CatalogConnection catalog() {
    return CatalogConnection.configured(home)
        .orElseGet(
            () -> {
              CatalogConnection connection =
                  CatalogConnection.embedded(home, postgres.start(progress));
              CatalogTables.ensure(connection);
              return connection;
            });
  }

  /** One command at a time starts or stops the servers of a home. */
  private FolderLock servers() {
    return FolderLock.waitFor(home.run().resolve("servers.lock"), progress);
  }
}
