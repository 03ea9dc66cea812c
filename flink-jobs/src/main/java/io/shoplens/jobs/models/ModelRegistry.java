package io.shoplens.jobs.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of {@code ml.models} and {@code ml.model_metrics} after a run of a job. */
final class ModelRegistry {
  static final String MODELS = "ml.models";
  static final String METRICS = "ml.model_metrics";

  static final List<String> COLUMNS =
      List.of(
          "model_version",
          "run_id",
          "job",
          "name",
          "kind",
          "landmark",
          "parameters",
          "seed",
          "metrics",
          "training_from",
          "training_to",
          "training_samples",
          "test_from",
          "test_to",
          "test_samples",
          "input_snapshots",
          "artifact_path",
          "promoted",
          "promotion_reason",
          "notes",
          "code_version",
          "created_at");

  static final List<String> METRIC_COLUMNS =
      List.of("model_version", "run_id", "job", "metric", "value", "low", "high");

  /** Runs of a job whose models are kept; of older ones rows and files go. */
  private static final int RUNS_KEPT = 10;

  private static final int RUN_ID = 1;
  private static final int JOB = 2;
  private static final int PROMOTED = COLUMNS.indexOf("promoted");
  private static final int REASON = COLUMNS.indexOf("promotion_reason");
  private static final int METRIC_RUN_ID = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunEnvironment environment;
  private final RunStamp stamp;
  private final Job job;
  private final List<@Nullable Object[]> models;
  private final List<@Nullable Object[]> metrics;
  private final Set<String> dropped;

  /**
   * @param models rows so far
   * @param metrics rows so far
   */
  ModelRegistry(
      RunEnvironment environment,
      RunStamp stamp,
      Job job,
      List<@Nullable Object[]> models,
      List<@Nullable Object[]> metrics) {
    this.environment = environment;
    this.stamp = stamp;
    this.job = job;
    this.models = new ArrayList<>(models);
    this.metrics = new ArrayList<>(metrics);
    this.dropped = oldRuns();
    this.models.removeIf(row -> dropped.contains(row[RUN_ID]));
    this.metrics.removeIf(row -> dropped.contains(row[METRIC_RUN_ID]));
    this.models.forEach(this::replace);
  }

  void add(ModelRecord model) {
    TreeMap<String, Object> figures = new TreeMap<>();
    for (Figure figure : model.figures()) {
      figures.put(figure.name(), figure.value());
      metrics.add(
          new Object[] {
            model.version(),
            stamp.runId(),
            job.text(),
            figure.name(),
            figure.value(),
            figure.low(),
            figure.high()
          });
    }
    models.add(row(model, figures));
  }

  List<@Nullable Object[]> models() {
    return models;
  }

  List<@Nullable Object[]> metrics() {
    return metrics;
  }

  /** Runs whose model files are not needed any more. */
  Set<String> dropped() {
    return dropped;
  }

  /** Run ids begin with the time, so their order is that of the runs. */
  private Set<String> oldRuns() {
    List<String> runs =
        models.stream()
            .filter(row -> job.text().equals(row[JOB]))
            .map(row -> String.valueOf(row[RUN_ID]))
            .distinct()
            .sorted()
            .toList();
    return new LinkedHashSet<>(runs.subList(0, Math.max(0, runs.size() + 1 - RUNS_KEPT)));
  }

  private void replace(@Nullable Object[] row) {
    if (job.text().equals(row[JOB]) && Boolean.TRUE.equals(row[PROMOTED])) {
      row[PROMOTED] = false;
      row[REASON] = "Replaced by run " + stamp.runId() + "; before: " + row[REASON];
    }
  }

  private @Nullable Object[] row(ModelRecord model, TreeMap<String, Object> figures) {
    Window training = model.training();
    Window test = model.test();
    return new @Nullable Object[] {
      model.version(),
      stamp.runId(),
      job.text(),
      model.name(),
      model.kind(),
      model.landmark(),
      json(new TreeMap<>(model.parameters())),
      model.seed(),
      json(figures),
      training == null ? null : training.fromMicros(),
      training == null ? null : training.toMicros(),
      training == null ? null : training.samples(),
      test == null ? null : test.fromMicros(),
      test == null ? null : test.toMicros(),
      test == null ? null : test.samples(),
      json(new TreeMap<>(model.inputSnapshots())),
      model.artifact(),
      model.promoted(),
      model.reason(),
      model.notes().isEmpty() ? null : String.join(" ", model.notes()),
      environment.codeVersion(),
      environment.nowMicros()
    };
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
