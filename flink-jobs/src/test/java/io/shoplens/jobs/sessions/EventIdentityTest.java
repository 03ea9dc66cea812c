package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdentityTest {
  private static final String LINE = "2019-10-01T10:00:00Z,view,1,10,a.b,acme,5.00,7,shop-42";

  private final Dictionaries dictionaries = new Dictionaries();

  @Test
  void identityIsPartOfTheContract() {
    assertThat(EventIdentity.of(event(LINE), dictionaries)).isEqualTo(-8108504339506886178L);
  }

  @Test
  void identityDoesNotDependOnTheIdsOfADictionary() {
    Dictionaries others = new Dictionaries();
    others.brands().idOf("seen before");
    others.categoryCodes().idOf("also.seen.before");
    Event other = new EventLines(others).parse(List.of(LINE)).get(0);

    assertThat(EventIdentity.of(other, others))
        .isEqualTo(EventIdentity.of(event(LINE), dictionaries));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-10-01T10:00:00.000001Z,view,1,10,a.b,acme,5.00,7,shop-42",
        "2019-10-01T10:00:00Z,cart,1,10,a.b,acme,5.00,7,shop-42",
        "2019-10-01T10:00:00Z,view,2,10,a.b,acme,5.00,7,shop-42",
        "2019-10-01T10:00:00Z,view,1,,a.b,acme,5.00,7,shop-42",
        "2019-10-01T10:00:00Z,view,1,10,,acme,5.00,7,shop-42",
        "2019-10-01T10:00:00Z,view,1,10,a.b,,5.00,7,shop-42",
        "2019-10-01T10:00:00Z,view,1,10,a.b,acme,,7,shop-42",
        "2019-10-01T10:00:00Z,view,1,10,a.b,acme,5.00,8,shop-42",
        "2019-10-01T10:00:00Z,view,1,10,a.b,acme,5.00,7,",
        "2019-10-01T10:00:00Z,view,1,10,a.b,acme,5.00,7,shop-43"
      })
  void eachOfTheNineValuesMakesAnotherEvent(String line) {
    Event one = event(LINE);
    Event other = event(line);

    assertThat(EventIdentity.same(one, other)).isFalse();
    assertThat(EventIdentity.of(other, dictionaries))
        .isNotEqualTo(EventIdentity.of(one, dictionaries));
    assertThat(new EventOrder(dictionaries).compare(one, other)).isNotZero();
  }

  @Property(tries = 50)
  void onlyDuplicatesAreEqualInOrderAndIdentity(@ForAll long seed) {
    List<Event> events = new ShopVisits(seed, dictionaries).make(1, 60);
    EventOrder order = new EventOrder(dictionaries);
    for (Event one : events) {
      for (Event other : events) {
        boolean same = EventIdentity.same(one, other);
        assertThat(order.compare(one, other) == 0).isEqualTo(same);
        assertThat(EventIdentity.of(one, dictionaries) == EventIdentity.of(other, dictionaries))
            .isEqualTo(same);
      }
    }
  }

  private Event event(String line) {
    return new EventLines(dictionaries).parse(List.of(line)).get(0);
  }
}
