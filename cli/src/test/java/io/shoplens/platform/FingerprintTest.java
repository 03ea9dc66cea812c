package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectories(folder.resolve("assets/charts"));
    Files.writeString(folder.resolve("assets/charts/revenue.yaml"), "name: Revenue");
    Files.writeString(folder.resolve("metrics.yaml"), "metrics: []");
  }

  @Test
  void sameFilesHaveTheSameFingerprint() {
    assertThat(fingerprint()).hasSize(16).isEqualTo(fingerprint());
  }

  @Test
  void contentCounts() throws IOException {
    String before = fingerprint();
    Files.writeString(folder.resolve("assets/charts/revenue.yaml"), "name: Orders");
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void namesCount() throws IOException {
    String before = fingerprint();
    Path chart = folder.resolve("assets/charts/revenue.yaml");
    Files.move(chart, chart.resolveSibling("orders.yaml"));
    assertThat(fingerprint()).isNotEqualTo(before);
  }

  @Test
  void whatProgramsLeaveBesideDoesNotCount() throws IOException {
    String before = fingerprint();
    Files.createDirectories(folder.resolve("assets/__pycache__"));
    Files.writeString(folder.resolve("assets/__pycache__/tool.pyc"), "compiled");
    assertThat(fingerprint()).isEqualTo(before);
  }

  @Test
  void partsAreKeptApart() {
    assertThat(Fingerprint.of(List.of("ab", "c"))).isNotEqualTo(Fingerprint.of(List.of("a", "bc")));
  }

  private String fingerprint() {
    return Fingerprint.ofFiles(folder, List.of("assets", "metrics.yaml", "missing"));
  }
}
