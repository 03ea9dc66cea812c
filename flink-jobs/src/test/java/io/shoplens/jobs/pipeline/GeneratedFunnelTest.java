package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.shoplens.generator.DirtLevel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sessions, orders and funnels equal the generator's. Dirt breaks single events off a bot's session
 * (a cut or missing session id): such a fragment is a session of its own, too short to be seen as a
 * bot's, so what leaves bots out is compared by the users that the truth names.
 */
class GeneratedFunnelTest {
  private static final List<String> STAGES = List.of("view", "cart", "purchase");

  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void theWholePopulationIsTheGenerators(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);

    assertPopulation(generated.summary().get("all"), sessions(generated, user -> true));
  }

  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void thePopulationWithoutBotsIsTheGenerators(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);
    Set<Long> bots = botUsers(generated);

    assertPopulation(
        generated.summary().get("without_bots"), sessions(generated, user -> !bots.contains(user)));
  }

  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void theFunnelSummaryIsTheGeneratorsApartFromFragmentsOfBots(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);
    Set<Long> bots = botUsers(generated);
    List<Visit> fragments =
        sessions(generated, bots::contains).stream().filter(visit -> !visit.isBot()).toList();
    JsonNode truth = generated.summary().get("without_bots");

    Map<String, Long> expected = new HashMap<>();
    for (String kind : List.of("loose", "strict")) {
      JsonNode funnel = truth.get(kind.equals("loose") ? "funnel" : "strict_funnel");
      for (String stage : STAGES) {
        expected.put("sessions " + kind + " " + stage, funnel.at("/sessions/" + stage).asLong());
        expected.put("users " + kind + " " + stage, funnel.at("/users/" + stage).asLong());
      }
      expected.merge("sessions " + kind + " view", (long) fragments.size(), Long::sum);
      expected.merge("users " + kind + " view", users(fragments), Long::sum);
    }
    Map<String, Long> found = new HashMap<>();
    generated
        .shop()
        .values("summary.funnel_summary", "scope", "kind", "stage", "entities")
        .forEach(
            row -> found.put(row.get(0) + " " + row.get(1) + " " + row.get(2), (Long) row.get(3)));
    assertThat(fragments)
        .allSatisfy(fragment -> assertThat(fragment.stages()).containsOnly("view"));
    assertThat(found).isEqualTo(expected);
  }

  private static void assertPopulation(JsonNode truth, List<Visit> sessions) {
    assertThat(sessions).hasSize(truth.get("sessions").asInt());
    assertThat(users(sessions)).isEqualTo(truth.get("users").asLong());
    assertThat(sessions.stream().filter(visit -> visit.revenue().signum() > 0))
        .hasSize(truth.get("orders").asInt());
    assertThat(sessions.stream().map(Visit::revenue).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(truth.get("revenue").decimalValue());
    for (String stage : STAGES) {
      int number = STAGES.indexOf(stage) + 1;
      assertStage(truth.get("funnel"), stage, at(sessions, v -> v.stages().contains(stage)));
      assertStage(truth.get("strict_funnel"), stage, at(sessions, v -> v.strict() >= number));
    }
  }

  private static void assertStage(JsonNode funnel, String stage, List<Visit> reached) {
    assertThat(reached).as(stage).hasSize(funnel.at("/sessions/" + stage).asInt());
    assertThat(users(reached)).as(stage).isEqualTo(funnel.at("/users/" + stage).asLong());
  }

  private static List<Visit> at(List<Visit> sessions, Predicate<Visit> reached) {
    return sessions.stream().filter(reached).toList();
  }

  private static long users(List<Visit> sessions) {
    return sessions.stream().map(Visit::user).distinct().count();
  }

  private static Set<Long> botUsers(GeneratedShop generated) {
    return generated.truthRows("bots.csv").stream()
        .map(row -> Long.valueOf(row.substring(0, row.indexOf(','))))
        .collect(Collectors.toSet());
  }

  private static List<Visit> sessions(GeneratedShop generated, Predicate<Long> ofUser) {
    return generated
        .shop()
        .values(
            "shop.sessions",
            "user_id",
            "views",
            "carts",
            "purchases",
            "strict_stage",
            "revenue",
            "is_bot")
        .stream()
        .filter(row -> ofUser.test((Long) row.get(0)))
        .map(Visit::of)
        .toList();
  }

  /** A row of {@code shop.sessions}, as far as funnels need it. */
  private record Visit(
      long user, Set<String> stages, int strict, BigDecimal revenue, boolean isBot) {
    static Visit of(List<?> row) {
      Set<String> stages = new HashSet<>();
      for (int stage = 0; stage < STAGES.size(); stage++) {
        if ((Integer) row.get(stage + 1) > 0) {
          stages.add(STAGES.get(stage));
        }
      }
      return new Visit(
          (Long) row.get(0),
          stages,
          (Integer) row.get(4),
          (BigDecimal) row.get(5),
          (Boolean) row.get(6));
    }
  }
}
