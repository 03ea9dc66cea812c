package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupersetEnvironmentTest {
  private static final Map<String, String> OF_THE_PERSON =
      Map.of(
          "PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"),
          "PYTHONPATH", "/elsewhere",
          "REQUESTS_CA_BUNDLE", "/elsewhere/ca.pem",
          "HTTPS_PROXY", "http://elsewhere:3128",
          "SUPERSET_CONFIG_PATH", "/elsewhere/superset_config.py",
          "FLASK_APP", "elsewhere");

  @TempDir private Path folder;

  @Test
  void processesSeeNothingOfThePersonsOwnSettings() throws IOException {
    Process process = environment(OF_THE_PERSON).process(List.of("env")).start();
    String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(seen).contains("PYTHONPATH=" + folder.resolve("superset/config"));
    assertThat(seen).doesNotContain("elsewhere");
  }

  @Test
  void aConfigurationInTheFolderOfTheStartIsNotTaken() {
    assertThat(environment(OF_THE_PERSON).variables())
        .containsEntry(
            "SUPERSET_CONFIG_PATH",
            folder.resolve("superset/config/superset_config.py").toString());
  }

  @Test
  void anotherTerminalIsNoReasonToRestart() {
    Map<String, String> elsewhere = new HashMap<>(OF_THE_PERSON);
    elsewhere.put("TERM", "another");

    assertThat(environment(elsewhere).identity()).isEqualTo(environment(OF_THE_PERSON).identity());
  }

  @Test
  void anotherPostgresPortIsAReasonToRestart() {
    home().create();

    assertThat(withDatabaseOn(15_432).identity()).isNotEqualTo(withDatabaseOn(15_433).identity());
  }

  @Test
  void passwordsAreToldByFilesAlone() {
    home().create();
    String password = Secrets.password(home(), SupersetDatabase.SECRET);

    assertThat(withDatabaseOn(15_432).variables().toString()).doesNotContain(password);
  }

  @Test
  void smallMachinesHaveTwoWorkersAndLargeOnesFour() {
    assertThat(List.of(1, 2, 6, 64).stream().map(SupersetEnvironment::workers))
        .containsExactly(2, 2, 3, 4);
  }

  @Test
  void folderWithoutSourcesIsToldTheWayOut() {
    assertThatThrownBy(() -> SupersetFiles.of(Map.of(SupersetFiles.VARIABLE, folder.toString())))
        .hasMessage(
            "The dashboards' files are not in %s: run ./shoplens from a checkout of the source, or"
                + " name one in SHOPLENS_CHECKOUT.",
            folder.resolve("superset"));
  }

  private SupersetEnvironment environment(Map<String, String> ofThePerson) {
    return SupersetEnvironment.of(home(), new SupersetFiles(folder), ofThePerson);
  }

  private SupersetEnvironment withDatabaseOn(int port) {
    ProcessRecord postgres = ProcessRecord.of(ProcessHandle.current(), port);
    return environment(OF_THE_PERSON).withDatabase(home(), postgres);
  }

  private PlatformHome home() {
    return new PlatformHome(folder.resolve("a home"));
  }
}
