package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrinoConfigurationTest {
  private static final int PORT = 8443;

  @TempDir private Path folder;

  @BeforeEach
  void createHome() {
    home().create();
  }

  @Test
  void whatWasWrittenIsCurrentUntilASettingChanges() {
    configuration(PORT, Map.of()).write();

    assertThat(configuration(PORT, Map.of()).isCurrent()).isTrue();
    assertThat(configuration(PORT, Map.of("SHOPLENS_TRINO_HEAP", "4G")).isCurrent()).isTrue();
    assertThat(configuration(PORT + 1, Map.of()).isCurrent()).isFalse();
  }

  @Test
  void settingsOfAReleaseWithoutHttpsAreNotCurrent() throws Exception {
    Path file = configuration(PORT, Map.of()).server();
    Files.createDirectories(file.getParent());
    Files.writeString(file, "http-server.http.port=8080\n");

    assertThat(configuration(PORT, Map.of()).isCurrent()).isFalse();
    assertThat(TrinoConfiguration.lastPort(home())).isEmpty();
  }

  @Test
  void lastPortIsRemembered() {
    configuration(PORT, Map.of()).write();

    assertThat(TrinoConfiguration.lastPort(home())).hasValue(PORT);
  }

  @Test
  void plainHttpIsOff() {
    assertThat(configuration(PORT, Map.of()).files().get("config.properties"))
        .contains("http-server.http.enabled=false\n")
        .contains("http-server.authentication.type=PASSWORD\n");
  }

  private TrinoConfiguration configuration(int port, Map<String, String> environment) {
    CatalogConnection catalog =
        new CatalogConnection(Map.of("type", "rest", "uri", "http://127.0.0.1:1"), Map.of());
    return TrinoConfiguration.of(home(), folder.resolve("trino"), port, catalog, environment);
  }

  private PlatformHome home() {
    return new PlatformHome(folder.resolve("a home"));
  }
}
