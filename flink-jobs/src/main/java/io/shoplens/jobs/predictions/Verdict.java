package io.shoplens.jobs.predictions;

import io.shoplens.jobs.predictions.Candidate.Judged;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which model's answers are those of a landmark, and why.
 *
 * @param reasons why each kind was promoted or not
 */
record Verdict(ModelKind promoted, Map<ModelKind, String> reasons) {

  /** Of all kinds, trained and judged. */
  static Verdict of(List<Judged> judged) {
    List<Judged> models =
        judged.stream()
            .filter(one -> !one.kind().isBaseline())
            .sorted(Comparator.comparingDouble(Judged::chooseLogLoss))
            .toList();
    Optional<Judged> best = models.stream().filter(one -> beats(one, judged)).findFirst();
    Judged promoted =
        best.orElseGet(
            () ->
                judged.stream()
                    .filter(one -> one.kind().isBaseline())
                    .min(Comparator.comparingDouble(Judged::chooseLogLoss))
                    .orElseThrow());
    Map<ModelKind, String> reasons = new EnumMap<>(ModelKind.class);
    for (Judged one : judged) {
      reasons.put(one.kind(), reason(one, promoted, judged));
    }
    return new Verdict(promoted.kind(), reasons);
  }

  /** Where there is nothing but the base rate. */
  static Verdict baseRateOnly(String why) {
    return new Verdict(ModelKind.BASE_RATE, Map.of(ModelKind.BASE_RATE, why));
  }

  private static boolean beats(Judged one, List<Judged> judged) {
    return one.figure("pr_auc") > of(judged, ModelKind.ONE_FEATURE_RULE).figure("pr_auc")
        && one.figure("log_loss") < of(judged, ModelKind.BASE_RATE).figure("log_loss");
  }

  private static String reason(Judged one, Judged promoted, List<Judged> judged) {
    if (one.kind().isBaseline()) {
      return one.kind() == promoted.kind()
          ? "No model beats both baselines, so the one with the lower log loss serves."
          : "A baseline for others to beat.";
    }
    String comparison = comparison(one, judged);
    if (one.kind() == promoted.kind()) {
      return "Of the models that beat both baselines it has the lowest log loss on sessions set aside to choose by, %s; %s."
          .formatted(digits(one.chooseLogLoss()), comparison);
    }
    return beats(one, judged)
        ? "On sessions set aside to choose by, its log loss is %s against %s of the %s."
            .formatted(
                digits(one.chooseLogLoss()),
                digits(promoted.chooseLogLoss()),
                promoted.kind().text())
        : "It does not beat both baselines: %s.".formatted(comparison);
  }

  private static String comparison(Judged one, List<Judged> judged) {
    return "on test sessions its PR-AUC is %s against %s of the one feature rule, its log loss %s against %s of the base rate"
        .formatted(
            digits(one.figure("pr_auc")),
            digits(of(judged, ModelKind.ONE_FEATURE_RULE).figure("pr_auc")),
            digits(one.figure("log_loss")),
            digits(of(judged, ModelKind.BASE_RATE).figure("log_loss")));
  }

  private static Judged of(List<Judged> judged, ModelKind kind) {
    return judged.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
