package io.shoplens.jobs.predictions;

import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.runs.TableNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.iceberg.SerializableTable;
import org.jspecify.annotations.Nullable;

/** The steps of the job: landmarks, models, scores, and the rows of all tables. */
final class ConversionSteps {
  private final ModelRun run;
  private final ConversionSettings settings;

  ConversionSteps(ModelRun run, ConversionSettings settings) {
    this.run = run;
    this.settings = settings;
  }

  void run() {
    List<SampleSlices> made = new LandmarkStages(run).fromTable();
    List<LandmarkReport> reports = new ModelStages(run, settings, made).reports();
    publish(reports, score(made, reports));
  }

  private List<ScoredDay> score(List<SampleSlices> made, List<LandmarkReport> reports) {
    ScoreTask task =
        new ScoreTask(
            SerializableTable.copyOf(run.table(ScoreTask.TABLE)),
            reports.stream().map(LandmarkReport::serving).toList(),
            Objects.requireNonNull(run.tables().basisOf(TableNames.EVENTS)),
            run.stamp().startedMicros());
    return run.stage("conversion-score").run(ScoreUnit.of(made), task);
  }

  private void publish(List<LandmarkReport> reports, List<ScoredDay> days) {
    HeatCells heat = new HeatCells();
    // Sums of fractions depend on their order.
    days.stream()
        .sorted(Comparator.comparingInt(ScoredDay::epochDay))
        .forEach(day -> heat.addAll(day.heat()));
    days.forEach(day -> run.files(ScoreTask.TABLE, day.files(), day.rows()));
    run.rows(HeatCells.TABLE, HeatCells.COLUMNS, heat.rows());
    run.rows(
        CalibrationRows.TABLE, CalibrationRows.COLUMNS, rows(reports, LandmarkReport::calibration));
    run.rows(LiftRows.TABLE, LiftRows.COLUMNS, rows(reports, LandmarkReport::lift));
    run.rows(
        ImportanceRows.TABLE, ImportanceRows.COLUMNS, rows(reports, LandmarkReport::importance));
    reports.forEach(report -> report.models().forEach(run::register));
  }

  private static List<@Nullable Object[]> rows(
      List<LandmarkReport> reports, Function<LandmarkReport, List<@Nullable Object[]>> of) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    reports.forEach(report -> rows.addAll(of.apply(report)));
    return rows;
  }
}
