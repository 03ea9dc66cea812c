package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Superset that shows the dashboards. */
final class SupersetServer {
  static final String NAME = "superset";

  private static final int USUAL_PORT = 8088;
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(20);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);

  /** After the first process was killed, the others notice within a second and end. */
  private static final Duration ORPHANS_LIMIT = Duration.ofSeconds(5);

  private final PlatformHome home;
  private final Map<String, String> environment;
  private final Daemon daemon;
  private final SupersetProbe probe = new SupersetProbe();

  SupersetServer(PlatformHome home, Map<String, String> environment) {
    this.home = home;
    this.environment = environment;
    this.daemon = new Daemon(NAME, home);
  }

  Optional<ProcessRecord> running() {
    return daemon.running();
  }

  /** Starts the server unless one runs well with these settings, and waits for its login page. */
  ProcessRecord start(
      PythonEnvironment python,
      SupersetFiles files,
      SupersetEnvironment settings,
      Progress progress) {
    Optional<ProcessRecord> last = daemon.lastRecord();
    Optional<ProcessRecord> running = daemon.running();
    if (running.isPresent()) {
      ProcessRecord record = running.get();
      boolean same = remembered().equals(version(python, files, settings.withPort(record.port())));
      if (same && daemon.becomesReady(record, ANSWER_LIMIT, () -> probe.answers(record))) {
        return record;
      }
      progress.say(
          same
              ? "Restarting Superset, as it does not answer"
              : "Restarting Superset, as its settings have changed");
      stop();
    }
    int lastPort = last.map(ProcessRecord::port).orElse(USUAL_PORT);
    if (last.isPresent()) {
      Daemon.comesTrue(ORPHANS_LIMIT, () -> Ports.isFree(lastPort), () -> true);
    }
    int port = Ports.choose(environment, "SHOPLENS_SUPERSET_PORT", lastPort, USUAL_PORT);
    progress.say("Starting Superset on port " + port);
    SupersetEnvironment chosen = settings.withPort(port);
    ProcessRecord record = daemon.start(chosen.process(command(python)), port);
    Secrets.writePrivately(settingsFile(), version(python, files, chosen));
    daemon.awaitReady(record, START_LIMIT, () -> probe.answers(record));
    return record;
  }

  boolean stop() {
    return daemon.stop("TERM", STOP_LIMIT);
  }

  private static List<String> command(PythonEnvironment python) {
    return List.of(
        python.python().toString(), "-m", "gunicorn", "--config", "python:shoplens_server.web");
  }

  /** Differs when a running server no longer is what would be started now. */
  private static String version(
      PythonEnvironment python, SupersetFiles files, SupersetEnvironment settings) {
    return Fingerprint.of(
        List.of(python.folder().toString(), files.configuration(), settings.identity()));
  }

  private Path settingsFile() {
    return home.run().resolve("superset.settings");
  }

  private String remembered() {
    try {
      return Files.exists(settingsFile()) ? Files.readString(settingsFile()) : "";
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot read " + settingsFile() + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }
}
