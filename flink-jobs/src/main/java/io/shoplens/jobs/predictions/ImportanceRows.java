package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Feature;
import io.shoplens.ml.forest.Importance;
import io.shoplens.ml.logistic.CoefficientEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of {@code ml.feature_importance}, the most important feature of a model first. */
final class ImportanceRows {
  static final String TABLE = "ml.feature_importance";
  static final List<String> COLUMNS =
      List.of(
          "model_version",
          "landmark",
          "kind",
          "feature",
          "transformation",
          "unit",
          "coefficient",
          "standard_error",
          "p_value",
          "odds_ratio",
          "odds_ratio_low",
          "odds_ratio_high",
          "importance",
          "explanation",
          "rank");

  private final ModelDescription model;
  private final List<Told> all = new ArrayList<>();

  ImportanceRows(ModelDescription model) {
    this.model = model;
  }

  /**
   * A feature of a logistic regression.
   *
   * @param deviation of the feature among training sessions
   */
  void add(Feature feature, CoefficientEstimate estimate, double deviation) {
    boolean isKnown = estimate.problem().isEmpty();
    all.add(
        new Told(
            feature,
            isKnown ? estimate : null,
            isKnown ? Math.abs(estimate.coefficient()) * deviation : null,
            isKnown
                ? feature.explain(estimate.coefficient())
                : "There is no estimate: " + estimate.problem() + "."));
  }

  /** A feature of a forest. */
  void add(Feature feature, Importance.OfFeature measured) {
    String explanation =
        String.format(
            Locale.ROOT,
            "Shuffling it among test sessions changes ROC-AUC by %+.4f (deviation of the shuffles %.4f).",
            -measured.loss(),
            measured.deviation());
    all.add(new Told(feature, null, measured.loss(), explanation));
  }

  /** A feature whose importance could not be measured. */
  void add(Feature feature, String why) {
    all.add(new Told(feature, null, null, why));
  }

  List<@Nullable Object[]> rows() {
    all.sort(
        Comparator.comparingDouble(
            (Told told) -> told.importance == null ? Double.POSITIVE_INFINITY : -told.importance));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Told told : all) {
      rows.add(row(told, rows.size() + 1));
    }
    return rows;
  }

  private @Nullable Object[] row(Told told, int rank) {
    CoefficientEstimate estimate = told.estimate;
    return new @Nullable Object[] {
      model.version(),
      model.landmark(),
      model.kind().text(),
      told.feature.name(),
      told.feature.transformation().formula(),
      told.feature.unitName(),
      estimate == null ? null : finite(estimate.coefficient()),
      estimate == null ? null : finite(estimate.standardError()),
      estimate == null ? null : finite(estimate.pValue()),
      estimate == null ? null : finite(estimate.oddsRatio()),
      estimate == null ? null : finite(estimate.oddsLow()),
      estimate == null ? null : finite(estimate.oddsHigh()),
      told.importance,
      told.explanation,
      rank
    };
  }

  /** A table is no place for numbers that cannot be reckoned with. */
  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  private record Told(
      Feature feature,
      @Nullable CoefficientEstimate estimate,
      @Nullable Double importance,
      String explanation) {}
}
