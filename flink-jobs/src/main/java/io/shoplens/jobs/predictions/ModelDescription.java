package io.shoplens.jobs.predictions;

import java.util.List;

/**
 * What must be known of saved stages to score sessions with them.
 *
 * @param landmark events after which the model predicts
 * @param kind a {@link ModelKind}
 * @param features names of those it looks at, in the order of its vectors
 * @param calibrated whether its stages end with one that brings scores to chances
 */
record ModelDescription(
    String version, int landmark, ModelKind kind, List<String> features, boolean calibrated) {

  ModelDescription {
    features = List.copyOf(features);
  }
}
