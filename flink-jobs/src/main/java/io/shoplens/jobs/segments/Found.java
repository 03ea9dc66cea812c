package io.shoplens.jobs.segments;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.shoplens.ml.hdbscan.HdbscanModelData;
import io.shoplens.ml.kmeans.KMeansModelData;
import io.shoplens.ml.mixture.GaussianMixtureModelData;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The clusters that a search chose, and those it did not.
 *
 * @param samples how many it looked at
 * @param kmeans null if another method was asked for, as are the other two
 */
record Found(
    List<Candidate> candidates,
    long samples,
    @Nullable KMeansModelData kmeans,
    @Nullable GaussianMixtureModelData mixture,
    @Nullable HdbscanModelData density) {

  @JsonIgnore
  KMeansModelData centres() {
    return Objects.requireNonNull(kmeans);
  }

  @JsonIgnore
  GaussianMixtureModelData components() {
    return Objects.requireNonNull(mixture);
  }

  @JsonIgnore
  HdbscanModelData exemplars() {
    return Objects.requireNonNull(density);
  }

  @JsonIgnore
  Candidate chosen() {
    return candidates.stream().filter(Candidate::chosen).findFirst().orElseThrow();
  }
}
