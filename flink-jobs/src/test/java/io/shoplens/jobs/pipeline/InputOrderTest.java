package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.generator.DirtLevel;
import io.shoplens.jobs.runs.TableNames;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lines are spread over files, their order and the number of tasks change no row. */
class InputOrderTest {
  private static final long SEED = 7;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void shuffledLinesInSeveralFilesMakeTheSameTables(int parallelism) throws IOException {
    GeneratedShop generated = GeneratedShop.of(DirtLevel.STRESS);
    List<String> lines = new ArrayList<>(Files.readAllLines(generated.events()));
    String header = lines.remove(0);
    Collections.shuffle(lines, new Random(SEED + parallelism));
    Path input = Files.createDirectories(folder.resolve("input/deeper"));
    int third = lines.size() / 3;
    write(input.resolve("b.csv"), header, lines.subList(0, third), "\n");
    write(input.resolve("a.csv.gz"), header, lines.subList(third, 2 * third), "\n");
    write(folder.resolve("input/c.csv"), header, lines.subList(2 * third, lines.size()), "\r\n");

    try (TestShop shop = new TestShop(folder)) {
      RunReport report = shop.run(TestShop.request(folder.resolve("input")), parallelism);

      assertThat(report.counts()).isEqualTo(generated.report().counts());
      assertThat(apartFromFiles(shop.contents()))
          .isEqualTo(apartFromFiles(generated.shop().contents()));
    }
  }

  /** Which line of which file was rejected does depend on the files. */
  private static Map<String, List<String>> apartFromFiles(Map<String, List<String>> contents) {
    contents.remove(TableNames.INGESTED_FILES);
    contents.computeIfPresent(
        TableNames.REJECTED_EVENTS,
        (name, rows) ->
            rows.stream()
                .map(row -> row.replaceFirst("^source=.* line_number=\\d+ raw=", ""))
                .sorted()
                .toList());
    return contents;
  }

  private static void write(Path file, String header, List<String> lines, String lineEnd)
      throws IOException {
    byte[] bytes =
        (header + lineEnd + String.join(lineEnd, lines) + lineEnd).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      if (file.toString().endsWith(".gz")) {
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
          packed.write(bytes);
        }
      } else {
        out.write(bytes);
      }
    }
  }
}
