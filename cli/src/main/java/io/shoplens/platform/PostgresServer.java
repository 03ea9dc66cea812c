package io.shoplens.platform;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedded PostgreSQL that holds the Iceberg catalog. */
final class PostgresServer {
  static final String NAME = "postgres";
  static final String USER = "shoplens";

  private static final String DATABASE = "postgres";
  private static final int USUAL_PORT = 15_432;
  private static final Duration START_LIMIT = Duration.ofMinutes(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final PlatformHome home;
  private final CacheFolder cache;
  private final BuildInfo build;
  private final Map<String, String> environment;
  private final Daemon daemon;

  PostgresServer(
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

  static String url(ProcessRecord record) {
    return url(record, DATABASE);
  }

  static String url(ProcessRecord record, String database) {
    return "jdbc:postgresql://127.0.0.1:" + record.port() + "/" + database;
  }

  /** Starts the server unless it runs, and waits until it takes connections. */
  ProcessRecord start(Progress progress) {
    Optional<ProcessRecord> running = daemon.running();
    if (running.isPresent()) {
      daemon.awaitReady(running.get(), START_LIMIT, () -> accepts(running.get()));
      return running.get();
    }
    ServerAccount account = ServerAccount.detect();
    CacheFolder programs = account.mayUse(cache) ? cache : new CacheFolder(home.postgres());
    Path binaries = PostgresBinaries.obtain(programs, build, progress);
    Path data = home.postgres().resolve("data");
    if (!Files.isDirectory(data)) {
      createData(account, binaries, data, progress);
    }
    forgetDeadServer(data);
    int lastPort = daemon.lastRecord().map(ProcessRecord::port).orElse(USUAL_PORT);
    int port = Ports.choose(environment, "SHOPLENS_POSTGRES_PORT", lastPort, USUAL_PORT);
    progress.say("Starting PostgreSQL on port " + port);
    List<String> command =
        List.of(
            binaries.resolve("bin/postgres").toString(),
            "-D",
            data.toString(),
            "-p",
            Integer.toString(port));
    ProcessRecord record = daemon.start(account.command(command), Map.of(), port);
    daemon.awaitReady(record, START_LIMIT, () -> accepts(record));
    return record;
  }

  /** Ends the server in order: open connections are cut, the data is flushed. */
  boolean stop() {
    return daemon.stop("INT", STOP_LIMIT);
  }

  /** Made beside its place and renamed, so that a killed first start leaves no half database. */
  private void createData(ServerAccount account, Path binaries, Path data, Progress progress) {
    progress.say("Creating the catalog database in " + data);
    Path draft = home.postgres().resolve("data.incomplete");
    Path password = home.postgres().resolve("password.tmp");
    try {
      CacheFolder.deleteTree(draft);
      Files.createDirectories(draft);
      Secrets.writePrivately(password, Secrets.password(home, NAME) + "\n");
      account.own(draft);
      account.own(password);
      account.requireAccess(draft);
      Executables.Result result =
          Executables.run(account.command(initdb(binaries, draft, password)));
      Files.delete(password);
      if (!result.succeeded()) {
        Files.writeString(daemon.log(), result.output() + "\n", CREATE, APPEND);
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL,
            "Cannot create the catalog database in "
                + data
                + ": "
                + (result.output().contains("free disk space")
                    ? "the disk is full; make room and try again."
                    : LogTail.firstComplaint(result.output())
                        + "; the whole story is in "
                        + daemon.log()
                        + "."));
      }
      Files.writeString(draft.resolve("postgresql.auto.conf"), settings());
      account.own(draft);
      Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot create the catalog database in " + data + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  private static List<String> initdb(Path binaries, Path data, Path password) {
    return List.of(
        binaries.resolve("bin/initdb").toString(),
        "--pgdata=" + data,
        "--username=" + USER,
        "--pwfile=" + password,
        // Passwords here are 192 random bits or more, which need no slow hash; Trino logs in for
        // each look at a table.
        "--set=scram_iterations=1",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C");
  }

  private static String settings() {
    return """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 50
        timezone = 'UTC'
        log_timezone = 'UTC'
        """;
  }

  /**
   * After a crash or a reboot the number in postmaster.pid may belong to another process, which
   * would make PostgreSQL refuse to start.
   */
  private void forgetDeadServer(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(pidFile)) {
        return;
      }
      long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
      boolean isPostgres =
          ProcessHandle.of(pid)
              .flatMap(handle -> handle.info().command())
              .map(command -> command.endsWith("postgres"))
              .orElse(false);
      if (!isPostgres) {
        Files.delete(pidFile);
      }
    } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
      // PostgreSQL judges the file itself and says in its log what it dislikes.
    }
  }

  private boolean accepts(ProcessRecord record) {
    try (Connection connection =
        DriverManager.getConnection(url(record), USER, Secrets.password(home, NAME))) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }
}
