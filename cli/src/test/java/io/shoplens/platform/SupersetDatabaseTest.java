package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupersetDatabaseTest {
  private PlatformHome home = new PlatformHome(Path.of("."));
  private ProcessRecord postgres = ProcessRecord.of(ProcessHandle.current(), 0);

  @BeforeAll
  void start(@TempDir Path folder) {
    home = new PlatformHome(folder.resolve("a home"));
    home.create();
    postgres = server().start(sentence -> {});
    database().ensure();
  }

  @AfterAll
  void stop() {
    server().stop();
  }

  @Test
  void itsUserSeesItsOwnDatabaseAndNotTheCatalog() throws SQLException {
    try (Connection connection = connect(SupersetDatabase.NAME)) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThatThrownBy(() -> connect("postgres").close())
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void anotherPasswordInTheFileHolds() throws SQLException, IOException {
    Files.writeString(home.secrets().resolve(SupersetDatabase.SECRET), "it's another\n");
    database().ensure();

    try (Connection connection = connect(SupersetDatabase.NAME)) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  @Test
  void theLastVersionOfWorkIsRemembered() {
    assertThat(database().done("tidying")).isEmpty();
    database().note("tidying", "1");
    database().note("tidying", "2");

    assertThat(database().done("tidying")).contains("2");
  }

  private PostgresServer server() {
    return new PostgresServer(
        home, CacheFolder.fromEnvironment(System.getenv()), BuildInfo.load(), Map.of());
  }

  private SupersetDatabase database() {
    return new SupersetDatabase(home, postgres);
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        PostgresServer.url(postgres, database),
        SupersetDatabase.NAME,
        Secrets.password(home, SupersetDatabase.SECRET));
  }
}
