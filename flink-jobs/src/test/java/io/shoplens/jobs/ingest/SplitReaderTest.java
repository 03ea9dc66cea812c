package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitReaderTest {
  private static final String HEADER = InputFormat.REES46.header();
  private static final String GOOD =
      "2019-10-01 00:00:00 UTC,view,1,2,a.b,c,3.50,4,72d76fde-8bb3-4e00-8c23-a032dfed738c";

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void splitsOfAnySizeYieldTheLinesOfTheWholeFile(
      @ForAll("bodies") String body, @ForAll @IntRange(min = 1, max = 400) int splitBytes)
      throws IOException {
    Path file = Files.createTempFile("splits", ".csv");
    try {
      InputPlan plan = plan(file, (HEADER + "\n" + body).getBytes(StandardCharsets.UTF_8));
      List<ReadLines.Line> whole = ReadLines.of(plan, Long.MAX_VALUE / 2);
      assertThat(whole).hasSize((int) body.lines().count());
      assertThat(ReadLines.of(plan, splitBytes)).isEqualTo(whole);
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  void noDamagedLineIsLost(@ForAll("damaged") List<byte[]> lines) throws IOException {
    Path file = Files.createTempFile("damaged", ".csv");
    try {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      body.writeBytes(
          (HEADER + "\n" + "9".repeat(1_000_000) + "\n").getBytes(StandardCharsets.UTF_8));
      for (byte[] line : lines) {
        body.writeBytes(line);
        body.write('\n');
      }
      List<ReadLines.Line> read = ReadLines.of(plan(file, body.toByteArray()), 10_000);
      assertThat(read).hasSize(lines.size() + 1);
      assertThat(read).allMatch(line -> (line.reason() == null) != (line.row() == null));
    } finally {
      Files.delete(file);
    }
  }

  @Provide
  Arbitrary<List<byte[]>> damaged() {
    return MutatedLines.any().list().ofSize(200);
  }

  @Provide
  Arbitrary<String> bodies() {
    return Arbitraries.of(
            GOOD + "\n", GOOD + "\r\n", "\n", "cut,li\n", "  \r\n", GOOD + GOOD + "\n")
        .list()
        .ofMaxSize(12)
        .map(lines -> String.join("", lines) + GOOD);
  }

  @Test
  void lineEndsMarksAndCompressionMakeNoDifference(@TempDir Path folder) throws IOException {
    String text = HEADER + "\n" + GOOD + "\nbad\n\n" + GOOD + "\n";
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] windows =
        ("\uFEFF" + text.replace("\n", "\r\n")).stripTrailing().getBytes(StandardCharsets.UTF_8);
    int cut = plain.length / 2;
    byte[] members =
        joined(
            gzip(Arrays.copyOf(plain, cut)),
            gzip(new byte[0]),
            gzip(Arrays.copyOfRange(plain, cut, plain.length)),
            new byte[10]);

    List<String> expected = texts(plan(folder.resolve("a.csv"), plain));
    assertThat(expected).hasSize(4).element(2).isEqualTo("4,empty_line");
    assertThat(texts(plan(folder.resolve("b.csv"), windows))).isEqualTo(expected);
    assertThat(texts(plan(folder.resolve("c.csv"), gzip(windows)))).isEqualTo(expected);
    assertThat(texts(plan(folder.resolve("d.csv"), members))).isEqualTo(expected);
  }

  @Test
  void aLongLineIsRejectedByItsBeginningAndTheNextOneIsRead(@TempDir Path folder)
      throws IOException {
    byte[] bytes =
        (GOOD + "\n" + "x".repeat(3_000_000) + "\n" + GOOD).getBytes(StandardCharsets.UTF_8);
    InputPlan plan = plan(folder.resolve("long.csv"), bytes);
    List<ReadLines.Line> lines = ReadLines.of(plan, 100_000);

    assertThat(lines)
        .extracting(ReadLines.Line::reason)
        .containsExactly(null, RejectionReason.LINE_TOO_LONG, null);
    assertThat(lines).extracting(ReadLines.Line::number).containsExactly(1L, 2L, 3L);
    assertThat(lines.get(1).raw()).hasSize(RawText.LIMIT);
  }

  @Test
  void aDamagedGzipFileIsToldInASentence(@TempDir Path folder) throws IOException {
    byte[] whole =
        gzip((HEADER + "\n" + (GOOD + "\n").repeat(50_000)).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(whole, whole.length - 3);
    byte[] flipped = whole.clone();
    flipped[whole.length - 6] ^= 1;
    byte[] followed = joined(whole, new byte[] {0x1F, (byte) 0x8B, 8});

    for (byte[] damaged : List.of(cut, flipped, followed)) {
      Path file = folder.resolve("damaged.csv.gz");
      InputPlan plan = plan(file, damaged);
      assertThatThrownBy(() -> ReadLines.of(plan, 1_000))
          .isInstanceOf(ShoplensException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining("after line");
    }
  }

  @Test
  void aFileThatChangedSinceItWasPlannedIsNotRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("grows.csv");
    InputPlan plan = plan(file, (GOOD + "\n").getBytes(StandardCharsets.UTF_8));
    Files.writeString(file, GOOD + "\n" + GOOD + "\n");

    assertThatThrownBy(() -> ReadLines.of(plan, 1_000))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("changed while it was being read");
  }

  private static List<String> texts(InputPlan plan) {
    return ReadLines.of(plan, 60).stream().map(ReadLines.Line::text).toList();
  }

  private static InputPlan plan(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return InputPlanner.plan(List.of(file.toString()), RequestedFormat.AUTO);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
