package io.shoplens.platform;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Trino server that answers SQL over the catalog. */
final class TrinoServer {
  static final String NAME = "trino";
  static final int OLDEST_JAVA = 24;

  private static final int USUAL_PORT = 8080;
  private static final String USUAL_HEAP = "1536M";
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final PlatformHome home;
  private final CacheFolder cache;
  private final BuildInfo build;
  private final Map<String, String> environment;
  private final Daemon daemon;

  TrinoServer(
      PlatformHome home, CacheFolder cache, BuildInfo build, Map<String, String> environment) {
    this.home = home;
    this.cache = cache;
    this.build = build;
    this.environment = environment;
    this.daemon = new Daemon(NAME, home);
  }

  Optional<ProcessRecord> running() {
    return daemon.running();
  }

  /** Starts the server unless it runs, and waits until it answers queries. */
  ProcessRecord start(CatalogConnection catalog, Progress progress) {
    Optional<ProcessRecord> running = daemon.running();
    if (running.isPresent() && knows(catalog)) {
      daemon.awaitReady(running.get(), ANSWER_LIMIT, () -> TrinoProbe.isUp(running.get()));
      return running.get();
    }
    if (running.isPresent()) {
      progress.say("Restarting Trino, as the catalog has moved");
      stop();
    }
    Path java =
        JavaRuntimes.ofThisMachine(environment)
            .atLeast(OLDEST_JAVA)
            .orElseGet(() -> PythonJava.obtain(cache, progress));
    Path distribution = TrinoDistribution.obtain(cache, build, environment, progress);
    int lastPort = daemon.lastRecord().map(ProcessRecord::port).orElse(USUAL_PORT);
    int port = Ports.choose(environment, "SHOPLENS_TRINO_PORT", lastPort, USUAL_PORT);
    progress.say("Starting Trino " + build.trinoVersion() + " on port " + port);
    writeConfiguration(distribution, port, catalog);
    ProcessRecord record = daemon.start(command(java, distribution), Map.of(), port);
    daemon.awaitReady(record, START_LIMIT, () -> TrinoProbe.runsQueries(record));
    return record;
  }

  boolean stop() {
    return daemon.stop("TERM", STOP_LIMIT);
  }

  /** A running server read its catalog file when it started. */
  private boolean knows(CatalogConnection catalog) {
    try {
      return Files.readString(catalogFile()).equals(catalog.trinoCatalogFile());
    } catch (IOException e) {
      return false;
    }
  }

  private Path catalogFile() {
    return etc().resolve("catalog").resolve(CatalogSettings.NAME + ".properties");
  }

  private Path etc() {
    return home.trino().resolve("etc");
  }

  private void writeConfiguration(Path distribution, int port, CatalogConnection catalog) {
    Path data = home.trino().resolve("data");
    Map<String, String> values =
        Map.of(
            "port", Integer.toString(port),
            "etc", etc().toString(),
            "data", data.toString(),
            "distribution", distribution.toString(),
            "heap", environment.getOrDefault("SHOPLENS_TRINO_HEAP", USUAL_HEAP));
    try {
      Files.createDirectories(data);
      Files.createDirectories(etc().resolve("catalog"));
      for (String file : List.of("config.properties", "jvm.config", "log.properties")) {
        Files.writeString(etc().resolve(file), Template.load(file).fill(values));
      }
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write Trino's configuration to " + etc() + ": " + FileTrouble.reason(e) + ".",
          e);
    }
    Secrets.writePrivately(catalogFile(), catalog.trinoCatalogFile());
  }

  private List<String> command(Path java, Path distribution) {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    // An argument file would need quoting of spaces; the lines are handed over one by one.
    try {
      Files.readAllLines(etc().resolve("jvm.config")).stream()
          .filter(line -> !line.isBlank())
          .forEach(command::add);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL, "Cannot read Trino's jvm.config.", e);
    }
    command.addAll(
        List.of(
            "-Dconfig=" + etc().resolve("config.properties"),
            "-Dlog.levels-file=" + etc().resolve("log.properties"),
            "-cp",
            distribution.resolve("lib") + "/*",
            "io.trino.server.TrinoServer"));
    return command;
  }
}
