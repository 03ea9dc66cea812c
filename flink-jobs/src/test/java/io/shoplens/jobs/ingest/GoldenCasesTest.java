package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.ingest.ReadLines.Line;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Folders of input and of what must become of each of its lines. */
class GoldenCasesTest {

  @TestFactory
  Stream<DynamicTest> everyLineBecomesWhatIsExpected() throws Exception {
    return cases()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    String.valueOf(folder.getFileName()),
                    () -> {
                      List<String> actual = lines(folder).stream().map(Line::text).toList();
                      List<String> expected = Files.readAllLines(folder.resolve("expected.csv"));
                      assertThat(actual).isEqualTo(expected);
                    }));
  }

  @Test
  void everyReasonButTheLongLineOccursInACase() throws Exception {
    Set<RejectionReason> missing = EnumSet.allOf(RejectionReason.class);
    for (Path folder : cases().toList()) {
      lines(folder).stream().map(Line::reason).filter(Objects::nonNull).forEach(missing::remove);
    }
    assertThat(missing).containsExactly(RejectionReason.LINE_TOO_LONG);
  }

  private static List<Line> lines(Path folder) {
    Path file = folder.resolve("input.csv");
    Path input = Files.exists(file) ? file : folder.resolve("input");
    return ReadLines.of(InputPlanner.plan(List.of(input.toString()), RequestedFormat.AUTO), 150);
  }

  private static Stream<Path> cases() throws IOException, URISyntaxException {
    URL root = Objects.requireNonNull(GoldenCasesTest.class.getResource("/ingest"));
    try (Stream<Path> folders = Files.list(Path.of(root.toURI()))) {
      return folders.sorted().toList().stream();
    }
  }
}
