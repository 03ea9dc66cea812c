package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with events and the sessions they must give. */
record GoldenCase(List<Event> events, List<String> expectedSessions) {
  private static final Path FOLDER = Path.of("src/test/resources/sessions");

  static List<String> names() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static GoldenCase load(String name, Dictionaries dictionaries) {
    List<String> events = lines(name, "events.csv");
    List<String> expected = lines(name, "expected-sessions.csv");
    assertThat(expected.get(0)).isEqualTo(SessionText.HEADER);
    return new GoldenCase(
        new EventLines(dictionaries).parse(events.subList(1, events.size())),
        expected.subList(1, expected.size()));
  }

  private static List<String> lines(String name, String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(name).resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
