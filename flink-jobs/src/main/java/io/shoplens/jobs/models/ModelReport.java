package io.shoplens.jobs.models;

import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.runs.Job;
import io.shoplens.schema.ShoplensException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a model job.
 *
 * @param unchanged true if its tables were up to date
 * @param rows rows written, by table
 * @param models the registry's new rows
 * @param quality what the checks of the tables written found
 * @param failure why nothing was written, null if all went well
 */
public record ModelReport(
    Job job,
    boolean unchanged,
    double seconds,
    Map<String, Long> rows,
    List<ModelRecord> models,
    List<QualityResult> quality,
    @Nullable ShoplensException failure) {

  public ModelReport {
    rows = Map.copyOf(rows);
    models = List.copyOf(models);
    quality = List.copyOf(quality);
  }

  static ModelReport unchanged(Job job) {
    return new ModelReport(job, true, 0, Map.of(), List.of(), List.of(), null);
  }

  /** Expectations of error severity that the tables just written do not meet. */
  public List<QualityResult> violations() {
    return quality.stream().filter(QualityResult::isFailure).toList();
  }
}
