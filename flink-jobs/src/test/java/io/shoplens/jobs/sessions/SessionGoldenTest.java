package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SessionGoldenTest {
  private final Dictionaries dictionaries = new Dictionaries();

  static List<String> cases() {
    return GoldenCase.names();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void batchDriverGivesTheExpectedSessions(String name) {
    GoldenCase golden = GoldenCase.load(name, dictionaries);

    assertThat(
            batch(golden).stream().map(session -> SessionText.line(session, dictionaries)).toList())
        .isEqualTo(golden.expectedSessions());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void streamingDriverGivesTheSameRows(String name) throws Exception {
    GoldenCase golden = GoldenCase.load(name, dictionaries);
    List<Event> inTime =
        golden.events().stream()
            .sorted(Comparator.comparingLong((Event event) -> event.timeMicros))
            .toList();
    try (StreamingHarness stream = new StreamingHarness(dictionaries)) {
      for (Event event : inTime) {
        stream.watermark(StreamEvents.timestampMillis(event.timeMicros) - 1);
        stream.take(event);
      }
      stream.end();

      assertThat(stream.sessions()).isEqualTo(TestRows.sessions(batch(golden)));
    }
  }

  private List<Session> batch(GoldenCase golden) {
    return BatchSessions.of(golden.events(), dictionaries, SessionSettings.DEFAULTS).sessions();
  }
}
