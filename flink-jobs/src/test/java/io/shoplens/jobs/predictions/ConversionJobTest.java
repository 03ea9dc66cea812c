package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.jobs.pipeline.TestShop;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConversionJobTest {
  private final TestShop shop = ConvertedShop.get().shop();

  @Test
  void everySessionOutsideBotsHasOneScoreBetweenZeroAndOne() {
    Map<Object, Object> purchased = new HashMap<>();
    shop.values("ml.session_scores", "session_id", "purchased", "probability")
        .forEach(
            row -> {
              assertThat(purchased.put(row.get(0), row.get(1))).isNull();
              assertThat((Double) row.get(2)).isBetween(0.0, 1.0);
            });
    Map<Object, Object> expected = new HashMap<>();
    shop.values("summary.session_facts", "session_id", "purchases")
        .forEach(row -> expected.put(row.get(0), (Integer) row.get(1) > 0));

    assertThat(purchased).isEqualTo(expected);
  }

  @Test
  void scoresNameThePromotedModelOfTheirLandmark() {
    Map<Object, Object> promoted = new HashMap<>();
    shop.values("ml.models", "landmark", "model_version", "promoted").stream()
        .filter(row -> row.get(2) == Boolean.TRUE)
        .forEach(row -> assertThat(promoted.put(row.get(0), row.get(1))).isNull());

    assertThat(promoted).containsOnlyKeys(0, 1, 2, 3, 5, 10);
    assertThat(shop.values("ml.session_scores", "landmark", "model_version"))
        .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(promoted.get(row.get(0))));
  }

  @Test
  void modelsAreJudgedBySessionsOfOtherUsersAndLaterTimes() {
    Map<String, Set<Object>> users = new HashMap<>();
    Map<String, LongSummaryStatistics> times = new HashMap<>();
    for (var row : shop.values("ml.session_scores", "sample_set", "user_id", "started_at")) {
      String set = (String) row.get(0);
      users.computeIfAbsent(set, any -> new HashSet<>()).add(row.get(1));
      times.computeIfAbsent(set, any -> new LongSummaryStatistics()).accept((Long) row.get(2));
    }

    assertThat(times)
        .containsOnlyKeys("fit", "calibrate", "choose", "test", "burn_in", "open", "unused");
    for (String learned : List.of("fit", "calibrate", "choose")) {
      assertThat(users.get(learned)).doesNotContainAnyElementsOf(users.get("test"));
      assertThat(times)
          .hasEntrySatisfying(
              learned,
              of ->
                  assertThat(times)
                      .hasEntrySatisfying(
                          "test", test -> assertThat(of.getMax()).isLessThan(test.getMin())));
    }
    assertThat(times)
        .hasEntrySatisfying(
            "fit",
            fit ->
                assertThat(times)
                    .hasEntrySatisfying(
                        "calibrate", of -> assertThat(fit.getMax()).isLessThan(of.getMin())));
    assertThat(users.get("calibrate")).doesNotContainAnyElementsOf(users.get("choose"));
  }

  @Test
  void theHeatMapHasEveryHourOfTheWeekAndAddsUpToTheScores() {
    double predicted = 0;
    long sessions = 0;
    for (var row : shop.values("ml.conversion_heatmap", "predicted", "sessions")) {
      sessions += (Long) row.get(1);
      predicted += row.get(0) == null ? 0 : (Double) row.get(0) * (Long) row.get(1);
    }
    var scores = shop.values("ml.session_scores", "probability_at_start");

    assertThat(shop.values("ml.conversion_heatmap", "hour", "day_of_week").stream().distinct())
        .hasSize(168);
    assertThat(sessions).isEqualTo(scores.size());
    assertThat(predicted)
        .isCloseTo(scores.stream().mapToDouble(row -> (Double) row.get(0)).sum(), within(1e-6));
  }

  @Test
  void everyLandmarkHasTwoModelsAndTwoBaselinesWithFiguresBinsAndDeciles() {
    List<Object> versions =
        shop.values("ml.models", "model_version").stream().map(row -> row.get(0)).toList();

    assertThat(versions).hasSize(24);
    assertThat(distinct("ml.model_metrics")).containsExactlyInAnyOrderElementsOf(versions);
    assertThat(distinct("ml.calibration")).containsExactlyInAnyOrderElementsOf(versions);
    assertThat(distinct("ml.lift")).containsExactlyInAnyOrderElementsOf(versions);
    assertThat(shop.values("ml.model_metrics", "metric", "low", "high"))
        .allSatisfy(
            row -> assertThat((Double) row.get(1)).isLessThanOrEqualTo((Double) row.get(2)));
  }

  @Test
  void coefficientsComeWithOddsRatiosAndIntervalsAndASentence() {
    assertThat(
            shop
                .values(
                    "ml.feature_importance",
                    "kind",
                    "odds_ratio_low",
                    "odds_ratio",
                    "odds_ratio_high",
                    "explanation")
                .stream()
                .filter(row -> row.get(0).equals("logistic regression") && row.get(2) != null))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            row -> {
              assertThat((Double) row.get(2)).isBetween((Double) row.get(1), (Double) row.get(3));
              assertThat((String) row.get(4)).contains("the odds of buying by ");
            });
  }

  private Set<Object> distinct(String table) {
    return shop.values(table, "model_version").stream()
        .map(row -> row.get(0))
        .collect(Collectors.toSet());
  }
}
