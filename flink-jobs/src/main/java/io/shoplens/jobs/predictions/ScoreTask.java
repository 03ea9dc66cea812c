package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.FeatureCatalogue;
import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Scores the sessions of a day with the saved models and writes them to the table's files. */
final class ScoreTask implements UnitTask<ScoreUnit, ScoredDay> {
  static final String TABLE = "ml.session_scores";
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS =
      List.of(
          "session_id",
          "user_id",
          "started_at",
          "probability",
          "probability_at_start",
          "landmark",
          "purchased",
          "sample_set",
          "model_version",
          "events_snapshot",
          "scored_at");

  private final Table table;
  private final List<String> models;
  private final long eventsSnapshot;
  private final long scoredMicros;

  private transient @Nullable ConversionScorer scorer;
  private transient @Nullable TaskScope scope;

  /**
   * @param table a serializable copy of {@code ml.session_scores}
   * @param models folders of the promoted models
   */
  ScoreTask(Table table, List<String> models, long eventsSnapshot, long scoredMicros) {
    this.table = table;
    this.models = List.copyOf(models);
    this.eventsSnapshot = eventsSnapshot;
    this.scoredMicros = scoredMicros;
  }

  @Override
  public void open(TaskScope scope) {
    this.scope = scope;
    this.scorer = ConversionScorer.open(models);
  }

  @Override
  public void process(ScoreUnit day, Consumer<ScoredDay> results) throws IOException {
    TaskScope task = Objects.requireNonNull(scope);
    HeatCells heat = new HeatCells();
    try (TableWriter writer = new TableWriter(table, COLUMNS, day.epochDay(), task.index())) {
      for (Slice slice : day.slices()) {
        SampleSlices.readScored(slice, sample -> write(sample, writer, heat));
      }
      List<DataFile> files = writer.finish();
      results.accept(new ScoredDay(day.epochDay(), files, writer.rows(), heat));
      task.progress().accept(writer.rows());
    }
  }

  private void write(Sample sample, TableWriter writer, HeatCells heat) {
    ConversionScorer with = Objects.requireNonNull(scorer);
    double probability = with.probability(sample.landmark(), sample.features());
    double atStart = with.probability(Landmark.START, atStart(sample.features()));
    heat.add(sample.startedMicros(), atStart, sample.purchased());
    writer.write(
        new Object[] {
          sample.sessionId(),
          sample.userId(),
          sample.startedMicros(),
          probability,
          atStart,
          sample.landmark().events(),
          sample.purchased(),
          sample.set().text(),
          with.version(sample.landmark()),
          eventsSnapshot,
          scoredMicros
        });
  }

  /** What was known at the start stands first in the features of every landmark. */
  private static double[] atStart(double[] features) {
    return Arrays.copyOf(features, FeatureCatalogue.at(Landmark.START).size());
  }
}
