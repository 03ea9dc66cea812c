package io.shoplens.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MlReportTest {
  @TempDir private Path folder;
  private final MlReport report = new MlReport();

  @Test
  void theLastLinesAreOurMediansOverThePeers() {
    for (double seconds : new double[] {9, 3, 4}) {
      add("pca", "shoplens", seconds, 300);
      add("pca", "scikit-learn", 2 * seconds, 150);
    }
    add("forest", "shoplens", 10, 100);
    add("forest", "scikit-learn", 40, 200);
    assertThat(report.text())
        .endsWith(
            """
            pca: 0.50x the seconds of scikit-learn, 0.50x its CPU-seconds, 2.00x its memory
            forest: 0.25x the seconds of scikit-learn, 0.25x its CPU-seconds, 0.50x its memory""");
  }

  @Test
  void aPartThatAContestHasNotStaysEmpty() {
    report.add(
        new MlRun(
            "pca",
            5_000_000,
            new Measurement("shoplens", 5_000_000, 5_000_000, 4, 8, 1_234),
            Map.of("start", 1.04, "read", 2.0, "fit", 0.5)));
    report.add(
        new MlRun(
            "pca",
            5_000_000,
            new Measurement("scikit-learn", 5_000_000, 5_000_000, 2, 2, 617),
            Map.of("fit", 0.5)));
    assertThat(report.text())
        .contains(
            "pca         5,000,000  shoplens          4.0     1.0     2.0     0.5       "
                + "       8.0    1,234\n");
  }

  @Test
  void partsAreFoundAmongOtherWords() {
    assertThat(MlRun.partsIn("SLF4J(W): loud words\nstart 0.912\nfit 12.5\n2 of 3\n"))
        .containsExactly(Map.entry("start", 0.912), Map.entry("fit", 12.5));
  }

  @Test
  void aContestantWithoutTimesIsRefused() {
    assertThatThrownBy(() -> MlRun.partsIn("all is well"))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("all is well");
  }

  @Test
  void everyRunIsInTheJsonFile() throws IOException {
    add("forest", "scikit-learn", 6, 512);
    Path file = folder.resolve("results.json");
    report.writeJson(file);
    assertThat(Files.readString(file))
        .contains("\"contest\" : \"forest\"")
        .contains("\"seconds\" : 6.0")
        .contains("\"fit\" : 1.0");
  }

  @Test
  void aSmallScaleStillLeavesEnoughToJudge() {
    MlBenchOptions options = new MlBenchOptions(List.of("pca"), 1e-6, 1, false, Optional.empty());
    assertThat(options.rows(5_000_000)).isEqualTo(10_000);
  }

  private void add(String contest, String contestant, double seconds, long megabytes) {
    report.add(
        new MlRun(
            contest,
            1_000,
            new Measurement(contestant, 1_000, 1_000, seconds, seconds * 2, megabytes),
            Map.of("fit", 1.0)));
  }
}
