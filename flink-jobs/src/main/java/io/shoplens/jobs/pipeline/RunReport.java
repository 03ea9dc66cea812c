package io.shoplens.jobs.pipeline;

import java.util.List;
import java.util.Map;

/**
 * What a run did, for whoever asked for it.
 *
 * @param unchanged true if there was nothing to do
 * @param rows rows written, by table
 * @param seconds wall time by step, in order
 * @param notices sentences worth showing
 */
public record RunReport(
    String runId,
    boolean unchanged,
    RunCounts counts,
    Map<String, Long> rows,
    Map<String, Double> seconds,
    List<String> notices) {}
