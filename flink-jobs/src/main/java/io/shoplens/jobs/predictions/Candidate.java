package io.shoplens.jobs.predictions;

import io.shoplens.ml.metrics.BinaryMetricsData;
import java.util.List;
import java.util.Map;
import org.apache.flink.ml.api.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A model or baseline of a landmark.
 *
 * @param stages what answers, and what brings scores to chances if they are not
 * @param chooseLogLoss by the sessions that models are chosen by
 * @param parameters by name, as the registry tells them
 */
record Candidate(
    ModelKind kind,
    List<Stage<?>> stages,
    LandmarkModel model,
    ModelDescription description,
    double chooseLogLoss,
    Map<String, Object> parameters,
    List<String> notes) {

  /**
   * A candidate that has been judged.
   *
   * @param test by the test sessions, null if these do not allow it
   */
  record Judged(Candidate candidate, @Nullable BinaryMetricsData test) {

    ModelKind kind() {
      return candidate.kind();
    }

    double chooseLogLoss() {
      return candidate.chooseLogLoss();
    }

    double figure(String name) {
      return test == null ? Double.NaN : test.figure(name).value();
    }
  }
}
