package io.shoplens.jobs.segments;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a test says of clusters.
 *
 * @param subject a cluster's label or a feature; {@link #ALL} for the clusters as a whole
 * @param low lower end of the interval, null if there is none
 * @param baseline what to compare with, null if there is nothing
 */
record ValidationRow(
    String test,
    String subject,
    double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable Double pValue,
    @Nullable Double baseline,
    String explanation) {
  static final String ALL = "all";
  static final String SILHOUETTE = "silhouette_cluster";
  static final String BOOTSTRAP = "stability_bootstrap";
  static final String WITHOUT_OUTLIERS = "stability_without_outliers";
  static final String LATER_PERIOD = "stability_later_period";
  static final String PERMUTATION = "random_permutation";
  static final String ANOVA = "anova";

  /** A sentence with numbers in it, the same in every language's settings. */
  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
