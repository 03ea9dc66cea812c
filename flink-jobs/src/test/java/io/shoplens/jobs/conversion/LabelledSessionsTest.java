package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LabelledSessionsTest {
  private final Dictionaries dictionaries = LeakTest.namedDictionaries();

  @Property(tries = 50)
  void everySessionComesOnceWithAllItsLandmarks(@ForAll long seed) {
    List<Event> events = Followed.inOrder(new Shoppers(seed).make(3, 40), dictionaries);
    Followed told = Followed.batch(events, Followed.productsOf(events));
    List<LabelledSession> sessions = new ArrayList<>();
    LabelledSessions labelled = new LabelledSessions(sessions::add);

    told.landmarks.forEach(labelled::reached);
    told.outcomes.forEach(labelled::ended);

    assertThat(sessions)
        .extracting(LabelledSession::outcome)
        .containsExactlyElementsOf(told.outcomes);
    assertThat(sessions.stream().flatMap(session -> session.landmarks().stream()))
        .containsExactlyInAnyOrderElementsOf(told.landmarks);
    assertThat(sessions)
        .allSatisfy(
            session -> {
              assertThat(session.landmarks()).extracting(LandmarkReached::landmark).isSorted();
              assertThat(session.last().landmark()).isEqualTo(session.outcome().landmark());
              assertThat(session.last().sessionId()).isEqualTo(session.outcome().sessionId());
            });
  }

  @Test
  void anEndWithoutAStartIsOurOwnMistake() {
    SessionOutcome outcome = new SessionOutcome(5, 7, 0, 0, Landmark.START, false, false);

    assertThatThrownBy(() -> new LabelledSessions(session -> {}).ended(outcome))
        .hasMessageContaining("Session 5");
  }
}
