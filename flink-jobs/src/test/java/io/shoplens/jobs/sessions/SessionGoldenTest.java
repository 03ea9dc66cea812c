package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
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

    List<Session> sessions =
        BatchSessions.of(golden.events(), dictionaries, SessionSettings.DEFAULTS).sessions();

    assertThat(sessions.stream().map(session -> SessionText.line(session, dictionaries)))
        .containsExactlyElementsOf(golden.expectedSessions());
  }
}
