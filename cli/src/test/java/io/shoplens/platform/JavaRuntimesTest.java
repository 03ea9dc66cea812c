package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaRuntimesTest {
  @TempDir private Path folder;

  @Test
  void installedRuntimeThatIsNewEnoughIsFound() throws IOException {
    runtime("jvm/java-17", "17.0.15");
    Path wanted = runtime("jvm/java-25", "25.0.1");

    assertThat(runtimes(Map.of()).atLeast(24)).contains(wanted);
  }

  @Test
  void namedRuntimeGoesBeforeInstalledOnes() throws IOException {
    runtime("jvm/java-25", "25");
    Path named = runtime("mine", "24.0.2");

    assertThat(
            runtimes(Map.of("SHOPLENS_TRINO_JAVA_HOME", named.toString(), "JAVA_HOME", "/none"))
                .atLeast(24))
        .contains(named);
  }

  @Test
  void runtimeOnThePathIsFoundThroughItsLink() throws IOException {
    Path home = runtime("somewhere/jdk", "26-ea");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), home.resolve("bin/java"));

    assertThat(runtimes(Map.of("PATH", "/none:" + bin)).atLeast(24)).contains(home);
  }

  @Test
  void tooOldAndBrokenRuntimesAreNone() throws IOException {
    runtime("jvm/java-21", "21.0.2");
    Files.createDirectories(folder.resolve("jvm/java-30/bin"));

    assertThat(runtimes(Map.of()).atLeast(24)).isEmpty();
  }

  @Test
  void namedRuntimeThatIsTooOldIsRefused() throws IOException {
    Path old = runtime("mine", "17.0.15");
    runtime("jvm/java-25", "25");

    assertThatThrownBy(
            () -> runtimes(Map.of("SHOPLENS_TRINO_JAVA_HOME", old.toString())).atLeast(24))
        .hasMessage(
            "SHOPLENS_TRINO_JAVA_HOME is %s, which is no Java 24 or newer; name one that is, or"
                + " unset it.",
            old);
  }

  private JavaRuntimes runtimes(Map<String, String> environment) {
    return new JavaRuntimes(environment, folder.resolve("jvm"));
  }

  private Path runtime(String name, String version) throws IOException {
    Path home = folder.toRealPath().resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    return folder.resolve(name).startsWith(folder.resolve("jvm")) ? folder.resolve(name) : home;
  }
}
