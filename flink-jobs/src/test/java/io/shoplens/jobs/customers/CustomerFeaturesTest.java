package io.shoplens.jobs.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.EventLines;
import io.shoplens.jobs.sessions.EventList;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.ShopVisits;
import io.shoplens.jobs.sessions.UserPass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomerFeaturesTest {
  private static final long AS_OF = 1_573_000_000_000_000L;

  private final Dictionaries dictionaries = new Dictionaries();

  @Test
  void oneUserWithAPurchaseHasTheFeaturesDefined() {
    List<@Nullable Object[]> rows =
        rows(
            "2019-10-01T10:00:00Z,view,1,10,a.b,acme,5.00,7,first",
            "2019-10-01T10:01:00Z,view,2,11,,,6.00,7,first",
            "2019-10-01T10:01:10Z,view,2,11,,,0.00,7,first",
            "2019-10-01T10:01:20Z,view,2,11,,,,7,first",
            "2019-10-01T10:02:00Z,cart,1,10,a.b,acme,5.00,7,first",
            "2019-10-01T10:03:00Z,purchase,1,10,a.b,acme,5.00,7,first",
            "2019-10-01T10:04:00Z,purchase,3,10,a.b,acme,2.50,7,first",
            "2019-10-01T10:05:00Z,purchase,4,10,a.b,zeta,0.00,7,first",
            "2019-10-03T10:04:59Z,remove_from_cart,1,10,a.b,acme,5.00,7,second");
    long first = 1_569_924_000_000_000L;
    long last = first + 2 * Times.MICROS_PER_DAY + 299_000_000L;

    CustomerFeatures.complete(rows.get(0), last + Times.MICROS_PER_DAY - 1);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0))
        .containsExactly(
            7L,
            false,
            9L,
            4L,
            1L,
            1L,
            3L,
            2L,
            1L,
            4L,
            2L,
            3L,
            new BigDecimal("7.50"),
            3.75,
            5.5,
            0.75,
            0.25,
            3.0,
            0,
            2,
            first,
            last,
            last + Times.MICROS_PER_DAY - 1);
  }

  @Test
  void ratesAreZeroWhereTheyWouldDivideByNothing() {
    assertThat(rows("2019-10-01T10:00:00Z,remove_from_cart,1,10,a.b,acme,5.00,7,").get(0))
        .startsWith(7L, false, 1L, 0L, 0L, 1L, 0L, 1L, 0L, 1L, 1L, 1L, new BigDecimal("0.00"))
        .containsSequence(0.0, 0.0, 0.0, 0.0, 0.0);
  }

  @Test
  void botsAreKeptAndFlagged() {
    String bot = "2019-10-01T10:00:00Z,view,1,10,a.b,acme,5.00,7,fast,100,1000000";
    String visit = "2019-10-02T10:00:00Z,view,1,10,a.b,acme,5.00,7,slow";

    assertThat(rows(bot, visit).get(0)).startsWith(7L, true, 101L);
  }

  @Property(tries = 100)
  void featuresEqualThoseRecountedFromAllEvents(@ForAll long seed) {
    EventList events = new EventList(new ShopVisits(seed, dictionaries).make(10, 50), dictionaries);
    List<@Nullable Object[]> rows = new ArrayList<>();
    UserPass.run(events, SessionSettings.DEFAULTS, List.of(new CustomerFeatures(rows::add)));
    rows.forEach(row -> CustomerFeatures.complete(row, AS_OF));

    assertThat(rows.stream().map(Arrays::asList).toList())
        .isEqualTo(
            events.events().stream()
                .map(event -> event.userId)
                .distinct()
                .map(user -> Arrays.asList(new RecountedCustomer(events.events(), user).row(AS_OF)))
                .toList());
  }

  private List<@Nullable Object[]> rows(String... lines) {
    List<Event> events = new EventLines(dictionaries).parse(List.of(lines));
    List<@Nullable Object[]> rows = new ArrayList<>();
    UserPass.run(
        new EventList(events, dictionaries),
        SessionSettings.DEFAULTS,
        List.of(new CustomerFeatures(rows::add)));
    return rows;
  }
}
