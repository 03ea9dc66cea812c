package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonEnvironmentTest {
  @TempDir private Path folder;
  private final List<String> said = new ArrayList<>();

  @Test
  void anEnvironmentIsMadeOnceAndRuns() {
    PythonEnvironment environment = obtain(List.of());
    assertThat(said).hasSize(1);
    assertThat(obtain(List.of())).isEqualTo(environment);
    assertThat(said).hasSize(1);
    Executables.Result result =
        Executables.run(
            List.of(environment.python().toString(), "-c", "import sys; print(sys.prefix)"));
    assertThat(result.output()).isEqualTo(environment.folder().toString());
  }

  @Test
  void anUnfinishedEnvironmentIsMadeAnew() throws IOException {
    PythonEnvironment environment = obtain(List.of());
    Files.delete(environment.folder().resolve("complete"));
    Path leftover = Files.createFile(environment.folder().resolve("leftover"));
    assertThat(obtain(List.of())).isEqualTo(environment);
    assertThat(leftover).doesNotExist();
  }

  @Test
  void otherRequirementsMakeAnotherEnvironment() {
    PythonEnvironment environment = obtain(List.of());
    assertThat(obtain(List.of("# one that pip passes over"))).isNotEqualTo(environment);
  }

  private PythonEnvironment obtain(List<String> requirements) {
    return PythonEnvironment.obtain(new CacheFolder(folder), "test", requirements, said::add);
  }
}
