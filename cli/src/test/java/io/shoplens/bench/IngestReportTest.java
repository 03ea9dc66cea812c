package io.shoplens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestReportTest {
  @TempDir private Path folder;
  private final IngestReport report = new IngestReport();

  @Test
  void aLinePerPeerAndSizeEndsInOurTimeOverTheirs() {
    add("shoplens", 1_000_000, 4);
    add("duckdb", 1_000_000, 5);
    add("shoplens", 10_000_000, 12);
    add("duckdb", 10_000_000, 24);
    assertThat(report.text())
        .endsWith("duckdb 1,000,000 events: 0.80x\nduckdb 10,000,000 events: 0.50x");
  }

  @Test
  void theMedianOfRepeatedRunsCounts() {
    add("shoplens", 1_000_000, 9);
    add("shoplens", 1_000_000, 3);
    add("shoplens", 1_000_000, 4);
    add("polars", 1_000_000, 8);
    assertThat(report.text()).endsWith("polars 1,000,000 events: 0.50x");
  }

  @Test
  void severalSizesGiveASlope() {
    add("shoplens", 1_000_000, 5);
    add("shoplens", 10_000_000, 23);
    add("shoplens", 30_000_000, 63);
    assertThat(report.text()).endsWith("shoplens takes 2.00 s per million lines and 3.0 s at all");
  }

  @Test
  void sizesOnDiskAreToldByTable() {
    TreeMap<String, Long> bytes = new TreeMap<>();
    bytes.put("shop.events", 12_345_678L);
    bytes.put("shop.sessions", 1_000_000L);
    add("shoplens", 1_000_000, 5);
    report.add(new BenchInput(folder, 1_000_000, 1_000_000), bytes);
    assertThat(report.text())
        .contains("12.3 MB  shop.events")
        .contains("1.0 MB  shop.sessions")
        .contains("13.3 MB  all tables");
  }

  @Test
  void everyMeasurementIsInTheJsonFile() throws IOException {
    add("shoplens", 1_000_000, 5);
    add("duckdb", 1_000_000, 6);
    Path file = folder.resolve("results.json");
    report.writeJson(file);
    assertThat(Files.readString(file))
        .contains("\"contestant\" : \"duckdb\"")
        .contains("\"seconds\" : 6.0")
        .contains("\"peak_megabytes\" : 512");
  }

  private void add(String contestant, long events, double seconds) {
    report.add(new Measurement(contestant, events, events, seconds, seconds * 2, 512));
  }
}
