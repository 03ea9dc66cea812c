package io.shoplens.jobs.segments;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.cluster_validation}. */
final class ValidationRows {
  static final String TABLE = "ml.cluster_validation";
  static final List<String> COLUMNS =
      List.of(
          "population",
          "test",
          "subject",
          "value",
          "low",
          "high",
          "p_value",
          "baseline",
          "explanation",
          "model_version");

  private ValidationRows() {}

  static List<@Nullable Object[]> of(
      TrainedSegments trained, List<ValidationRow> validated, String version) {
    return validated.stream().map(one -> row(trained, one, version)).toList();
  }

  private static @Nullable Object[] row(
      TrainedSegments trained, ValidationRow one, String version) {
    return new @Nullable Object[] {
      trained.population().label(),
      one.test(),
      one.subject(),
      one.value(),
      one.low(),
      one.high(),
      one.pValue(),
      one.baseline(),
      one.explanation(),
      version
    };
  }
}
