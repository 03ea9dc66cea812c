package io.shoplens.platform;

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

  private static final int USUAL_PORT = 8443;
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration ANSWER_LIMIT = Duration.ofMinutes(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final PlatformHome home;
  private final CacheFolder cache;
  private final BuildInfo build;
  private final Map<String, String> environment;
  private final AccessFiles access;
  private final Daemon daemon;

  TrinoServer(
      PlatformHome home, CacheFolder cache, BuildInfo build, Map<String, String> environment) {
    this.home = home;
    this.cache = cache;
    this.build = build;
    this.environment = environment;
    this.access = new AccessFiles(home);
    this.daemon = new Daemon(NAME, home);
  }

  Optional<ProcessRecord> running() {
    return daemon.running();
  }

  /** The unpacked server, and a Java for it, in the user's cache. */
  Path fetch(Progress progress) {
    java(progress);
    return TrinoDistribution.obtain(cache, build, environment, progress);
  }

  /** Starts the server unless it runs, and waits until it answers queries. */
  ProcessRecord start(CatalogConnection catalog, Progress progress) {
    TrinoCertificate.ensure(home);
    access.writeRules();
    Path distribution = TrinoDistribution.obtain(cache, build, environment, progress);
    Optional<ProcessRecord> running = daemon.running();
    if (running.isPresent() && knows(running.get(), distribution, catalog)) {
      daemon.awaitReady(running.get(), ANSWER_LIMIT, probe(running.get().port())::isUp);
      return running.get();
    }
    if (running.isPresent()) {
      progress.say("Restarting Trino, as its settings have changed");
      stop();
    }
    Path java = java(progress);
    int lastPort = TrinoConfiguration.lastPort(home).orElse(USUAL_PORT);
    int port = Ports.choose(environment, "SHOPLENS_TRINO_PORT", lastPort, USUAL_PORT);
    progress.say("Starting Trino " + build.trinoVersion() + " on port " + port);
    access.writePasswords();
    TrinoConfiguration configuration = configuration(distribution, port, catalog);
    configuration.write();
    ProcessRecord record = daemon.start(command(java, distribution, configuration), Map.of(), port);
    daemon.awaitReady(record, START_LIMIT, probe(port)::runsQueries);
    return record;
  }

  boolean stop() {
    return daemon.stop("TERM", STOP_LIMIT);
  }

  /** A running server read its settings when it started. */
  private boolean knows(ProcessRecord running, Path distribution, CatalogConnection catalog) {
    return configuration(distribution, running.port(), catalog).isCurrent();
  }

  private TrinoConfiguration configuration(Path distribution, int port, CatalogConnection catalog) {
    return TrinoConfiguration.of(home, distribution, port, catalog, environment);
  }

  private Path java(Progress progress) {
    return JavaRuntimes.ofThisMachine(environment)
        .atLeast(OLDEST_JAVA)
        .orElseGet(() -> PythonJava.obtain(cache, progress));
  }

  private TrinoProbe probe(int port) {
    return new TrinoProbe(TrinoAddress.of(home, port));
  }

  /** An argument file would need quoting of spaces; the options are handed over one by one. */
  private static List<String> command(
      Path java, Path distribution, TrinoConfiguration configuration) {
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin/java").toString());
    command.addAll(configuration.jvmOptions());
    command.addAll(
        List.of(
            "-Dconfig=" + configuration.server(),
            "-Dlog.levels-file=" + configuration.logLevels(),
            "-cp",
            distribution.resolve("lib") + "/*",
            "io.trino.server.TrinoServer"));
    return command;
  }
}
