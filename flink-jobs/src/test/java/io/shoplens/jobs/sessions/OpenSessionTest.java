package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.schema.ShoplensException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OpenSessionTest {
  private static final String UUID_VISIT = "11111111-1111-1111-1111-111111111111";

  private final Dictionaries dictionaries = new Dictionaries();
  private final OpenSession session = new OpenSession(SessionSettings.DEFAULTS);

  @Test
  void identityIsPartOfTheContract() {
    session.add(view("10:00:00", UUID_VISIT));

    assertThat(session.sessionId()).isEqualTo(-7085970160912578291L);
  }

  @Test
  void nothingIsAcceptedBeforeASessionIsOpenOrAfterItClosed() {
    Event view = view("10:00:00", UUID_VISIT);
    assertThat(session.accepts(view)).isFalse();

    session.add(view);
    assertThat(session.accepts(view)).isTrue();

    session.close();
    assertThat(session.accepts(view)).isFalse();
  }

  @Test
  void eventsOutOfOrderAreOurOwnMistake() {
    session.add(view("10:00:01", UUID_VISIT));

    assertThatThrownBy(() -> session.add(view("10:00:00", UUID_VISIT)))
        .isInstanceOfSatisfying(
            ShoplensException.class,
            e -> assertThat(e.kind()).isEqualTo(ShoplensException.Kind.BUG))
        .hasMessageContaining("User 7");
  }

  @Property(tries = 100)
  void packedSessionGoesOnUnderOtherDictionaries(@ForAll long seed) {
    List<Event> events =
        new EventList(new ShopVisits(seed, dictionaries).make(1, 60), dictionaries).events();
    Dictionaries others = new Dictionaries();
    others.categoryCodes().idOf("x.y.z");
    others.brands().idOf("other");
    OpenSession unbroken = new OpenSession(SessionSettings.DEFAULTS);
    byte[] packed = OpenSessionState.pack(unbroken, dictionaries);
    for (Event event : events) {
      if (unbroken.isOpen() && !unbroken.accepts(event)) {
        String expected = SessionText.line(unbroken.close(), dictionaries);
        assertThat(SessionText.line(unpack(packed, others).close(), others)).isEqualTo(expected);
        packed = OpenSessionState.pack(unbroken, dictionaries);
      }
      OpenSession restored = unpack(packed, others);
      unbroken.add(event);
      restored.add(repacked(event, others));
      packed = OpenSessionState.pack(restored, others);
      assertThat(OpenSessionState.acceptsUntilMicros(packed))
          .isEqualTo(unbroken.acceptsUntilMicros());
    }
  }

  @Test
  void unknownLayoutOfASavepointIsRefusedWithTheWayOut() {
    session.add(view("10:00:00", UUID_VISIT));
    byte[] packed = OpenSessionState.pack(session, dictionaries);
    packed[0] = 99;

    assertThatThrownBy(() -> OpenSessionState.unpack(packed, dictionaries, session))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("layout 99")
        .hasMessageContaining("rebuild");
  }

  private OpenSession unpack(byte[] packed, Dictionaries names) {
    OpenSession restored = new OpenSession(SessionSettings.DEFAULTS);
    OpenSessionState.unpack(packed, names, restored);
    return restored;
  }

  private Event repacked(Event event, Dictionaries names) {
    Event other = new Event();
    StreamEvents.unpack(StreamEvents.pack(event, dictionaries), names, other);
    return other;
  }

  private Event view(String time, String source) {
    String line = "2019-10-01T" + time + "Z,view,1,10,a.b,acme,5.00,7," + source;
    return new EventLines(dictionaries).parse(List.of(line)).get(0);
  }
}
