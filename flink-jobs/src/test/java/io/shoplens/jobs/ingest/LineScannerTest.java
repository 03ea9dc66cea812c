package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineScannerTest {
  private static final int MAX_LINE = 10;

  @Property(edgeCases = EdgeCasesMode.NONE)
  void blocksOfAnySizeYieldTheLinesOfTheWholeText(
      @ForAll("texts") String text,
      @ForAll @IntRange(min = MAX_LINE + 2, max = 40) int block,
      @ForAll @IntRange(min = 1, max = 20) int mostPerRead)
      throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    assertThat(scan(new LineScanner(reader(bytes, mostPerRead), 100, block, MAX_LINE)))
        .isEqualTo(split(text));
  }

  @Test
  void aMegabyteLineKeepsItsBeginningAndItsTrueLength() throws IOException {
    byte[] bytes = new byte[5_000_003];
    Arrays.fill(bytes, (byte) 'x');
    bytes[bytes.length - 2] = '\r';
    bytes[bytes.length - 1] = '\n';
    LineScanner scanner = new LineScanner(new ByteArrayInputStream(bytes), 0);

    assertThat(scanner.next()).isTrue();
    assertThat(scanner.isLong()).isTrue();
    assertThat(scanner.length()).isEqualTo(5_000_001);
    assertThat(scanner.end() - scanner.start()).isEqualTo(RawText.LIMIT);
    assertThat(scanner.next()).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b,", "\n", "\n", "\r\n", "\r", "12345678", "é")
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  /** A line with its place: {@code offset:length:kept bytes}. */
  private static List<String> scan(LineScanner scanner) throws IOException {
    List<String> lines = new ArrayList<>();
    while (scanner.next()) {
      String kept =
          new String(
              scanner.buffer(),
              scanner.start(),
              scanner.end() - scanner.start(),
              StandardCharsets.ISO_8859_1);
      lines.add(scanner.offset() - 100 + ":" + scanner.length() + ":" + kept);
    }
    return lines;
  }

  private static List<String> split(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 ? text.length() : feed;
      String line = text.substring(at, end);
      line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      String kept = line.length() > MAX_LINE ? line.substring(0, MAX_LINE) : line;
      lines.add(at + ":" + line.length() + ":" + kept);
      at = end + 1;
    }
    return lines;
  }

  private static InputStream reader(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] out, int from, int length) {
        return super.read(out, from, Math.min(length, most));
      }
    };
  }
}
