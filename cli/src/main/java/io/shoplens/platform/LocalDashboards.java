package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Superset on the local platform, with the dashboards of the checkout. */
public final class LocalDashboards {
  private final LocalPlatform platform;
  private final Map<String, String> environment;
  private final Progress progress;
  private final PlatformHome home;
  private final SupersetFiles files;

  private LocalDashboards(
      LocalPlatform platform, Map<String, String> environment, Progress progress) {
    this.platform = platform;
    this.environment = Map.copyOf(environment);
    this.progress = progress;
    this.home = platform.home();
    this.files = SupersetFiles.of(environment);
  }

  public static LocalDashboards on(
      LocalPlatform platform, Map<String, String> environment, Progress progress) {
    return new LocalDashboards(platform, environment, progress);
  }

  /** Fetches Superset, unless it is in the user's cache, and prepares its database. */
  public PreparedSuperset prepare() {
    PythonEnvironment python = fetch();
    buildPlugins(python);
    ProcessRecord postgres = platform.startPostgres();
    SupersetDatabase database = new SupersetDatabase(home, postgres);
    SupersetEnvironment settings = settings().withDatabase(home, postgres);
    try (FolderLock lock = lock()) {
      boolean first =
          new SupersetPreparation(database, home, progress).run(python, files, settings);
      return new PreparedSuperset(python, database, settings, first, this::start);
    }
  }

  /** Runs the tool on files alone, with nothing started, and returns its exit status. */
  public int runOnFiles(List<String> arguments, PrintStream out, PrintStream err) {
    home.create();
    return new DashboardTool(fetch(), settings()).run(arguments, out, err);
  }

  private RunningSuperset start(PreparedSuperset prepared, TrinoAddress trino) {
    SupersetEnvironment settings = prepared.settings().withTrino(home, trino);
    try (FolderLock lock = lock()) {
      ProcessRecord record =
          new SupersetServer(home, environment).start(prepared.python(), files, settings, progress);
      return new RunningSuperset(
          SupersetAddress.of(home, record.port()),
          files,
          prepared.database(),
          new DashboardTool(prepared.python(), settings.withPort(record.port())),
          progress);
    }
  }

  private PythonEnvironment fetch() {
    CacheFolder cache = CacheFolder.fromEnvironment(environment);
    try {
      return PythonEnvironment.obtain(cache, files.packages(), progress);
    } catch (ShoplensException e) {
      throw new ShoplensException(
          e.kind(),
          "There are no dashboards yet: "
              + e.sentence()
              + " SQL works without them (`./shoplens up --without-dashboards`).",
          e);
    }
  }

  private void buildPlugins(PythonEnvironment python) {
    List<String> build = List.of(python.python().toString(), files.pluginBuilder().toString());
    if (!PythonRun.of(build, progress::say).succeeded()) {
      progress.say("Superset goes without the charts of its plugins until they can be built.");
    }
  }

  private SupersetEnvironment settings() {
    return SupersetEnvironment.of(home, files, environment);
  }

  /** One command at a time prepares or starts the Superset of a home. */
  private FolderLock lock() {
    return FolderLock.waitFor(home.run().resolve("superset.lock"), progress);
  }
}
