package io.shoplens.jobs.segments;

import static io.shoplens.jobs.segments.ValidationRow.text;

import io.shoplens.ml.samples.Samples;
import io.shoplens.ml.silhouette.SilhouetteResult;
import io.shoplens.ml.silhouette.SilhouetteResult.Score;
import io.shoplens.ml.validation.Anova;
import io.shoplens.ml.validation.Anova.Separation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tells whether clusters are real, from a sample of their members. */
final class Validation {
  /** Half of a 95 % interval, in standard errors. */
  private static final double REACH = 1.96;

  private final DescribedSegments described;
  private final ClusterSettings settings;
  private final TestedSample sample;

  private Validation(DescribedSegments described) {
    this.described = described;
    this.settings = described.trained().settings();
    this.sample = TestedSample.of(described);
  }

  static List<ValidationRow> of(DescribedSegments described) {
    Validation validation = new Validation(described);
    List<ValidationRow> rows = new ArrayList<>();
    if (validation.hasTwoClusters()) {
      rows.addAll(validation.silhouettes());
      if (described.trained().settings().method() == ClusterMethod.KMEANS) {
        rows.addAll(new RepeatedTraining(described, validation.sample).rows());
      }
      rows.addAll(validation.separations());
    }
    return rows;
  }

  private boolean hasTwoClusters() {
    return Arrays.stream(sample.labels()).filter(label -> label >= 0).distinct().count() > 1;
  }

  private List<ValidationRow> silhouettes() {
    Samples places = sample.places();
    SilhouetteResult result = MeasuredSilhouette.result(places, sample.labels(), settings);
    double overall = result.overall().silhouette();
    return result.clusters().stream().map(score -> silhouette(score, overall)).toList();
  }

  private ValidationRow silhouette(Score score, double overall) {
    double value = score.silhouette();
    return new ValidationRow(
        ValidationRow.SILHOUETTE,
        described.labelsByNumber().getOrDefault(score.cluster(), "cluster " + score.cluster()),
        value,
        Math.max(-1, value - REACH * score.standardError()),
        Math.min(1, value + REACH * score.standardError()),
        null,
        overall,
        text(
            "Members lie %s their own cluster than to the next (silhouette %.2f; all clusters"
                + " together %.2f).",
            value >= 0.5 ? "much nearer to" : value >= 0.2 ? "nearer to" : "hardly nearer to",
            value,
            overall));
  }

  private List<ValidationRow> separations() {
    List<String> names = described.trained().population().features().names();
    return Anova.of(sample.scaled(), sample.labels()).stream()
        .map(separation -> separation(names.get(separation.feature()), separation))
        .toList();
  }

  private static ValidationRow separation(String feature, Separation one) {
    return new ValidationRow(
        ValidationRow.ANOVA,
        feature,
        one.etaSquared(),
        null,
        null,
        one.p(),
        null,
        text(
            "Clusters account for %.0f %% of the variance of the scaled feature (F = %.1f). A small"
                + " p is no proof, since clusters were made to differ.",
            100 * one.etaSquared(), one.f()));
  }
}
