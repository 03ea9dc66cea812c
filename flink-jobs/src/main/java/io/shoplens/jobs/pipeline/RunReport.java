package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.runs.RunCounts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run did, for whoever asked for it.
 *
 * @param unchanged true if there was nothing to do
 * @param rows rows written, by table
 * @param seconds wall time by step, in order
 * @param quality what the checks of the tables written found
 * @param notices sentences worth showing
 */
public record RunReport(
    String runId,
    boolean unchanged,
    RunCounts counts,
    Map<String, Long> rows,
    Map<String, Double> seconds,
    List<QualityResult> quality,
    List<String> notices) {

  public RunReport {
    rows = Map.copyOf(rows);
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    quality = List.copyOf(quality);
    notices = List.copyOf(notices);
  }

  /** Expectations of error severity that the tables just written do not meet. */
  public List<QualityResult> violations() {
    return quality.stream().filter(QualityResult::isFailure).toList();
  }
}
