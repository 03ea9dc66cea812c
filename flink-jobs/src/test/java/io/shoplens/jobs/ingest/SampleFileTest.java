package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.ingest.ReadLines.Line;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The first rows of the real October file, where it is at hand: its licence forbids a copy. */
class SampleFileTest {
  @Test
  void theRealSampleParsesWhollyAndAsTheRulesSay() {
    Path sample = sample();
    List<Line> lines =
        ReadLines.of(InputPlanner.plan(List.of(sample.toString()), RequestedFormat.AUTO), 10_000);
    List<Row> rows = lines.stream().map(Line::row).filter(Objects::nonNull).toList();
    SlowRees46 slow = new SlowRees46(ReadLines.ARRIVAL);

    assertThat(lines).hasSize(5_019);
    assertThat(rows)
        .isEqualTo(
            lines.stream()
                .map(line -> slow.parse(line.raw().getBytes(StandardCharsets.UTF_8)))
                .toList());
    assertThat(rows.stream().distinct()).hasSize(5_016);
    assertThat(rows.stream().map(Row::user).distinct()).hasSize(1_755);
    assertThat(rows.stream().map(Row::product).distinct()).hasSize(2_312);
    assertThat(rows.stream().map(Row::session).distinct()).hasSize(1_906);
    assertThat(rows.stream().distinct().filter(row -> row.brand().equals("unknown"))).hasSize(632);
    assertThat(rows.stream().distinct().filter(row -> row.categoryCode().equals("unknown")))
        .hasSize(1_575);
    assertThat(
            rows.stream()
                .distinct()
                .filter(row -> row.type().equals("purchase"))
                .map(Row::price)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualTo("14786.59");
  }

  private static Path sample() {
    String given = System.getenv("SHOPLENS_SAMPLE");
    Path sample = Path.of(System.getProperty("shoplens.sample", given == null ? "none" : given));
    Assumptions.assumeTrue(
        Files.exists(sample), "the real sample is not checked: set SHOPLENS_SAMPLE to it");
    return sample;
  }
}
