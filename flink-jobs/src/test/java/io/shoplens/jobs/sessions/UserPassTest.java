package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UserPassTest {
  private final Dictionaries dictionaries = new Dictionaries();
  private final List<String> calls = new ArrayList<>();
  private final UserListener recorder =
      new UserListener() {
        @Override
        public void event(Event event) {
          calls.add("event " + event.eventId + " " + event.sessionId + " " + event.isBot);
        }

        @Override
        public void session(Session session) {
          calls.add("session " + session.sessionId());
        }

        @Override
        public void endOfUser(long userId) {
          calls.add("user " + userId);
        }
      };

  @Property(tries = 100)
  void listenersHearEventsThenTheirSessionThenTheUser(@ForAll long seed) {
    EventList events = new EventList(new ShopVisits(seed, dictionaries).make(6, 60), dictionaries);
    calls.clear();

    UserPass.run(events, SessionSettings.DEFAULTS, List.of(recorder));

    assertThat(calls).isEqualTo(expectedCalls(events.events()));
  }

  @Test
  void noEventsMakeNoCalls() {
    EventList none = new EventList(List.of(), dictionaries);

    UserPass.run(none, SessionSettings.DEFAULTS, List.of(recorder));

    assertThat(calls).isEmpty();
  }

  @Test
  void sessionsOfEveryLengthAroundTheHeldOnesAreToldWhole() {
    for (int length = 60; length <= 70; length++) {
      String visit = ",view,1,10,a.b,acme,5.00,7,shop-42," + length + ",1000000";
      EventList events =
          new EventList(
              new EventLines(dictionaries)
                  .parse(List.of("2019-10-01T10:00:00Z" + visit, "2019-10-02T10:00:00Z" + visit)),
              dictionaries);
      calls.clear();

      UserPass.run(events, SessionSettings.DEFAULTS, List.of(recorder));

      assertThat(calls).hasSize(2 * length + 3).isEqualTo(expectedCalls(events.events()));
    }
  }

  private static List<String> expectedCalls(List<Event> events) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      Event event = events.get(i);
      boolean isLast = i + 1 == events.size();
      expected.add("event " + event.eventId + " " + event.sessionId + " " + event.isBot);
      if (isLast || events.get(i + 1).sessionId != event.sessionId) {
        expected.add("session " + event.sessionId);
      }
      if (isLast || events.get(i + 1).userId != event.userId) {
        expected.add("user " + event.userId);
      }
    }
    return expected;
  }
}
