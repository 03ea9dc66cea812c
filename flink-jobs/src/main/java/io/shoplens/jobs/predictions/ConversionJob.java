package io.shoplens.jobs.predictions;

import io.shoplens.jobs.models.ModelJob;
import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.runs.TableNames;
import java.util.List;

/** Predicts whether sessions end in a purchase, at fixed landmarks on their way. */
public final class ConversionJob implements ModelJob {
  private final ConversionSettings settings;

  public ConversionJob() {
    this(ConversionSettings.DEFAULTS);
  }

  public ConversionJob(ConversionSettings settings) {
    this.settings = settings;
  }

  @Override
  public Job job() {
    return Job.CONVERSION;
  }

  @Override
  public List<String> inputs() {
    return List.of(TableNames.EVENTS);
  }

  @Override
  public List<String> outputs() {
    return List.of(
        ScoreTask.TABLE,
        HeatCells.TABLE,
        CalibrationRows.TABLE,
        LiftRows.TABLE,
        ImportanceRows.TABLE);
  }

  @Override
  public void run(ModelRun run) {
    new ConversionSteps(run, settings).run();
  }
}
