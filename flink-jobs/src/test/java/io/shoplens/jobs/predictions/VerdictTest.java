package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.predictions.Candidate.Judged;
import io.shoplens.ml.logistic.LogisticModel;
import io.shoplens.ml.logistic.LogisticModelData;
import io.shoplens.ml.metrics.BinaryMetricsData;
import io.shoplens.ml.metrics.Interval;
import io.shoplens.ml.stage.SavedModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Judged RATE = judged(ModelKind.BASE_RATE, 0.50, 0.10, 0.50);
  private static final Judged RULE = judged(ModelKind.ONE_FEATURE_RULE, 0.40, 0.20, 0.40);

  @Test
  void ofTwoModelsThatBeatTheBaselinesTheOneWithTheLowerLossIsPromoted() {
    Verdict verdict =
        Verdict.of(
            List.of(
                judged(ModelKind.LOGISTIC_REGRESSION, 0.30, 0.50, 0.31),
                judged(ModelKind.RANDOM_FOREST, 0.28, 0.40, 0.33),
                RULE,
                RATE));

    assertThat(verdict.promoted()).isEqualTo(ModelKind.RANDOM_FOREST);
    assertThat(verdict.reasons())
        .containsEntry(
            ModelKind.LOGISTIC_REGRESSION,
            "On sessions set aside to choose by, its log loss is 0.3000 against 0.2800 of the random forest.")
        .containsEntry(ModelKind.BASE_RATE, "A baseline for others to beat.");
  }

  @Test
  void aModelThatRanksNoBetterThanOneFeatureIsNotPromoted() {
    Verdict verdict =
        Verdict.of(
            List.of(
                judged(ModelKind.LOGISTIC_REGRESSION, 0.30, 0.21, 0.31),
                judged(ModelKind.RANDOM_FOREST, 0.28, 0.20, 0.30),
                RULE,
                RATE));

    assertThat(verdict.promoted()).isEqualTo(ModelKind.LOGISTIC_REGRESSION);
    assertThat(verdict.reasons())
        .hasEntrySatisfying(
            ModelKind.RANDOM_FOREST,
            reason -> assertThat(reason).startsWith("It does not beat both baselines: "));
  }

  @Test
  void whereNoModelBeatsTheBaselinesTheBetterOfTheseServes() {
    Verdict verdict =
        Verdict.of(
            List.of(
                judged(ModelKind.LOGISTIC_REGRESSION, 0.30, 0.50, 0.51),
                judged(ModelKind.RANDOM_FOREST, 0.28, 0.19, 0.30),
                RULE,
                RATE));

    assertThat(verdict.promoted()).isEqualTo(ModelKind.ONE_FEATURE_RULE);
    assertThat(verdict.reasons())
        .containsEntry(
            ModelKind.ONE_FEATURE_RULE,
            "No model beats both baselines, so the one with the lower log loss serves.");
  }

  private static Judged judged(ModelKind kind, double chooseLoss, double prAuc, double testLoss) {
    ModelDescription description = new ModelDescription("v", 0, kind, List.of(), false);
    LogisticModel constant =
        SavedModel.of(
            new LogisticModel(),
            new LogisticModelData(
                new String[0], new double[0], 0, List.of(), 1, 0.5, 0, true, 0, 0));
    Candidate candidate =
        new Candidate(
            kind,
            List.of(constant),
            new LandmarkModel(description, SavedModel.scorer(constant), null),
            description,
            chooseLoss,
            Map.of(),
            List.of());
    List<Interval> figures =
        List.of(
            new Interval("pr_auc", prAuc, prAuc, prAuc),
            new Interval("log_loss", testLoss, testLoss, testLoss));
    return new Judged(candidate, new BinaryMetricsData(1, 1, 1, figures, List.of(), List.of()));
  }
}
