package io.shoplens.jobs.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.generator.DirtLevel;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.pipeline.GeneratedShop;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generator's rows and ours speak of the same sessions. */
class TruthSessionsTest {
  private final GeneratedShop shop = GeneratedShop.of(DirtLevel.REAL);
  private final TruthSessions truth = TruthSessions.read(shop.folder().resolve("input/truth"));
  private final TruthUsers users = TruthUsers.read(shop.folder().resolve("input/truth"));

  @Test
  void nearlyAllSessionsAreKnownWithTheTypeOfTheirUser() {
    List<List<@Nullable Object>> sessions =
        shop.shop().values("shop.sessions", "session_id", "user_id");
    long known = 0;
    for (List<@Nullable Object> session : sessions) {
      var type = truth.type(number(session.get(0)));
      if (type.isPresent()) {
        assertThat(type).isEqualTo(users.type(number(session.get(1))));
        known++;
      }
    }
    assertThat((double) known / sessions.size()).isGreaterThan(.995);
    assertThat((double) known / truth.size()).isGreaterThan(.995);
    assertThat(users.types().values()).contains("browser", "researcher", "loyal", "bargain", "bot");
    assertThat(truth.type(7)).isEmpty();
    assertThat(users.type(7)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Landmark.class)
  void asManyWholeVisitsBringAnOrderAsTheirProbabilitiesAddUpTo(Landmark landmark) {
    Set<String> whole = new HashSet<>();
    for (String row : shop.truthRows("sessions.csv")) {
      String[] cells = row.split(",", -1);
      if (cells[1].isEmpty()) {
        whole.add(cells[0]);
      }
    }
    assertAddsUp(landmark, whole);
  }

  @Test
  void theSecondSessionOfAVisitIsJudgedFromItsOwnFirstEventOn() {
    Set<String> rotated = new HashSet<>();
    shop.truthRows("rotated.csv").forEach(row -> rotated.add(row.substring(0, row.indexOf(','))));
    assertAddsUp(Landmark.START, rotated);
    assertAddsUp(Landmark.AFTER_1, rotated);
  }

  private void assertAddsUp(Landmark landmark, Set<String> sources) {
    double expected = 0;
    double variance = 0;
    int found = 0;
    int sessions = 0;
    for (List<@Nullable Object> session :
        shop.shop()
            .values("shop.sessions", "session_id", "source_session", "purchases", "events")) {
      var probability = truth.probability(number(session.get(0)), landmark);
      if (probability.isPresent() && sources.contains(String.valueOf(session.get(1)))) {
        double p = probability.getAsDouble();
        assertThat(p).isBetween(0.0, 1.0);
        expected += p;
        variance += p * (1 - p);
        found += number(session.get(2)) > 0 ? 1 : 0;
        sessions++;
      }
    }
    assertThat(sessions).isGreaterThan(500);
    assertThat((double) found).isCloseTo(expected, within(4.5 * Math.sqrt(variance) + 3));
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : -1;
  }
}
