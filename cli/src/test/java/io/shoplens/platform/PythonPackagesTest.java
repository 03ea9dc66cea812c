package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PythonPackagesTest {
  @Test
  void fewPackagesAreNamed() {
    assertThat(PythonPackages.of("bench", List.of("duckdb==1.5.0", "polars==1.2.0")).summary())
        .isEqualTo("duckdb==1.5.0, polars==1.2.0");
  }

  @Test
  void manyPackagesAreCounted() {
    assertThat(PythonPackages.of("superset", Collections.nCopies(160, "one==1")).summary())
        .isEqualTo("160 Python packages for superset");
  }

  @Test
  void commentsAreNoPackages() {
    PythonPackages packages =
        PythonPackages.complete("superset", List.of("# why", "", " alembic==1.19.2 "), "3.11");

    assertThat(packages.requirements()).containsExactly("alembic==1.19.2");
  }

  @Test
  void onlyAPythonThatThePackagesAreMadeForIsTaken() {
    assertThat(PythonInterpreter.find(List.of("3")).orElseThrow().version()).startsWith("Python 3");
    assertThat(PythonInterpreter.find(List.of("1.5"))).isEmpty();
  }

  @Test
  void missingPythonIsOneSentence() {
    assertThat(
            PythonPackages.complete("superset", List.of(), "3.11", "3.12")
                .withoutInterpreter()
                .sentence())
        .isEqualTo(
            "There is no Python 3.11 or 3.12 on the PATH, which superset needs; install it with"
                + " venv (Debian: python3-venv).");
  }

  @Test
  void pipIsHeardInOneSentence() {
    List<String> said = new ArrayList<>();
    PipProgress progress = new PipProgress(said::add, 2);
    List.of("Collecting a==1", "Collecting b==1", "Installing collected packages: a, b")
        .forEach(progress::hear);

    assertThat(said).containsExactly("  all 2 packages found, unpacking them");
  }
}
