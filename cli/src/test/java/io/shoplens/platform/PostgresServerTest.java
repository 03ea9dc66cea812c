package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  private static final Progress SILENT = sentence -> {};

  @TempDir private Path folder;

  @BeforeEach
  void createHome() {
    home().create();
  }

  @AfterEach
  void stop() {
    server().stop();
  }

  @Test
  void killedServerComesBackWithItsData() throws SQLException {
    ProcessRecord first = server().start(SILENT);
    execute(first, "CREATE TABLE kept AS SELECT 42 AS answer");
    first.process().orElseThrow().destroyForcibly();
    first.process().ifPresent(process -> process.onExit().join());

    ProcessRecord second = server().start(SILENT);

    assertThat(second.pid()).isNotEqualTo(first.pid());
    try (Connection connection = connect(second);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT answer FROM kept")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getInt(1)).isEqualTo(42);
    }
  }

  @Test
  void startingTwiceKeepsTheServerThatRuns() {
    ProcessRecord first = server().start(SILENT);

    assertThat(server().start(SILENT)).isEqualTo(first);
    assertThat(server().stop()).isTrue();
    assertThat(first.isAlive()).isFalse();
    assertThat(server().running()).isEmpty();
  }

  @Test
  void machineWithoutBinariesIsToldTheWayOut() {
    assertThatThrownBy(() -> PostgresBinaries.requireSupportedMachine("Linux", "aarch64"))
        .hasMessageStartingWith(
            "The embedded PostgreSQL is for Linux on x86-64, and this is Linux on aarch64; name");
  }

  private PlatformHome home() {
    return new PlatformHome(folder.resolve("a home"));
  }

  private PostgresServer server() {
    return new PostgresServer(
        home(), CacheFolder.fromEnvironment(System.getenv()), BuildInfo.load(), Map.of());
  }

  private void execute(ProcessRecord server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(ProcessRecord server) throws SQLException {
    return DriverManager.getConnection(
        PostgresServer.url(server),
        PostgresServer.USER,
        Secrets.password(home(), PostgresServer.NAME));
  }
}
