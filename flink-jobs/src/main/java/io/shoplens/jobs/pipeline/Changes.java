package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.RunCounts;

/**
 * What a run has decided to make visible.
 *
 * @param hasNewFiles whether lines were read, so that {@code shop.events} gets a new version
 * @param rebuild whether all days are replaced
 */
record Changes(
    boolean hasNewFiles,
    boolean rebuild,
    Manifest manifest,
    DueDays due,
    PriceVersions prices,
    RunCounts counts) {

  boolean changeEvents() {
    return hasNewFiles || rebuild;
  }
}
