package io.shoplens.cli;

import io.shoplens.jobs.segments.ClusterMethod;
import io.shoplens.jobs.segments.ClusterSettings;
import io.shoplens.schema.ShoplensException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How clusters are found, for every command that finds some. */
final class ClusterOptions {
  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = "kmeans",
      description =
          "How clusters are found: kmeans, gmm (a mixture of normal distributions) or hdbscan"
              + " (dense regions, with outliers) (default: ${DEFAULT-VALUE}).")
  private ClusterMethod method = ClusterMethod.KMEANS;

  @Option(
      names = "--k",
      paramLabel = "K",
      description =
          "Number of clusters (default: the best of 3 to 7; hdbscan always finds its own).")
  private @Nullable Integer k;

  @Option(
      names = "--plain",
      description =
          "Clusters features as they are, where the default takes log(1 + x) of long tails.")
  private boolean plain;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of all that clustering draws at random (default: ${DEFAULT-VALUE}).")
  private long seed = ClusterSettings.DEFAULTS.seed();

  ClusterSettings settings() {
    ClusterSettings settings =
        ClusterSettings.DEFAULTS.withMethod(method).withSeed(seed).withLogarithms(!plain);
    if (k != null && k < 2) {
      throw new ShoplensException(
          ShoplensException.Kind.USER, "--k must be at least 2, not " + k + ".");
    }
    return k == null ? settings : settings.withK(k);
  }
}
