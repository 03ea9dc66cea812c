package io.shoplens.jobs.segments;

import io.shoplens.schema.ShoplensException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How clusters are found. */
public enum ClusterMethod {
  KMEANS("k-means"),
  GMM("Gaussian mixture"),
  HDBSCAN("HDBSCAN");

  private final String title;

  ClusterMethod(String title) {
    this.title = title;
  }

  /** As people type it and tables hold it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As people read it. */
  public String title() {
    return title;
  }

  public static ClusterMethod of(String label) {
    return Arrays.stream(values())
        .filter(method -> method.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.USER,
                    "There is no method '%s' to cluster customers: name one of %s."
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(ClusterMethod::label)
                                .collect(Collectors.joining(", ")))));
  }
}
