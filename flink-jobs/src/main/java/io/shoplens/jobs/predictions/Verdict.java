package io.shoplens.jobs.predictions;

import io.shoplens.jobs.predictions.Candidate.Judged;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which model's answers are those of a landmark, and why.
 *
 * @param reasons why each kind was promoted or not
 */
record Verdict(ModelKind promoted, Map<ModelKind, String> reasons) {

  /** Of all kinds, trained and judged. */
  static Verdict of(List<Judged> judged) {
    Judged best = leastLoss(judged, false);
    Judged rate = of(judged, ModelKind.BASE_RATE);
    Judged rule = of(judged, ModelKind.ONE_FEATURE_RULE);
    boolean beatsBaselines =
        best.figure("pr_auc") > rule.figure("pr_auc")
            && best.figure("log_loss") < rate.figure("log_loss");
    String comparison =
        "on test sessions its PR-AUC is %s against %s of the one feature rule, its log loss %s against %s of the base rate"
            .formatted(
                digits(best.figure("pr_auc")),
                digits(rule.figure("pr_auc")),
                digits(best.figure("log_loss")),
                digits(rate.figure("log_loss")));
    Judged promoted = beatsBaselines ? best : leastLoss(judged, true);
    Map<ModelKind, String> reasons = new EnumMap<>(ModelKind.class);
    for (Judged one : judged) {
      reasons.put(one.kind(), reason(one, best, promoted, comparison));
    }
    return new Verdict(promoted.kind(), reasons);
  }

  /** Where there is nothing but the base rate. */
  static Verdict baseRateOnly(String why) {
    return new Verdict(ModelKind.BASE_RATE, Map.of(ModelKind.BASE_RATE, why));
  }

  private static String reason(Judged one, Judged best, Judged promoted, String comparison) {
    if (one.kind() == best.kind()) {
      return best.kind() == promoted.kind()
          ? "Chosen for the lower log loss of %s on sessions set aside for that; %s."
              .formatted(digits(best.chooseLogLoss()), comparison)
          : "It does not beat both baselines: %s.".formatted(comparison);
    }
    if (one.kind() == promoted.kind()) {
      return "No model beats both baselines, so the one with the lower log loss serves.";
    }
    if (one.kind().isBaseline()) {
      return "A baseline for others to beat.";
    }
    return "On sessions set aside to choose by, its log loss is %s against %s of the %s."
        .formatted(digits(one.chooseLogLoss()), digits(best.chooseLogLoss()), best.kind().text());
  }

  private static Judged leastLoss(List<Judged> judged, boolean baselines) {
    return judged.stream()
        .filter(one -> one.kind().isBaseline() == baselines)
        .min(Comparator.comparingDouble(Judged::chooseLogLoss))
        .orElseThrow();
  }

  private static Judged of(List<Judged> judged, ModelKind kind) {
    return judged.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
