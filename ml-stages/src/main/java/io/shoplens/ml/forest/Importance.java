package io.shoplens.ml.forest;

import java.util.List;

/**
 * How much a model needs each of its features.
 *
 * @param metric what was measured, {@code roc_auc} or {@code log_loss}
 * @param baseline of the samples as they are
 * @param features in the model's order
 */
public record Importance(String metric, double baseline, List<OfFeature> features) {

  public Importance {
    features = List.copyOf(features);
  }

  /**
   * @param loss mean of how much worse the metric becomes when the feature's values are shuffled
   * @param deviation of that over the shuffles
   */
  public record OfFeature(String name, double loss, double deviation) {}
}
