package io.shoplens.jobs.segments;

import org.jspecify.annotations.Nullable;

/**
 * A number of clusters that was tried.
 *
 * @param inertia of k-means
 * @param explainedShare share of the variance that lies between the clusters of k-means
 * @param bic of a mixture
 * @param silhouette null if there are not two clusters to compare
 * @param smallestShare share of the smallest cluster in the samples of the training
 * @param reason why it was chosen or not
 */
record Candidate(
    int k,
    @Nullable Double inertia,
    @Nullable Double explainedShare,
    @Nullable Double bic,
    @Nullable Double silhouette,
    @Nullable Double silhouetteError,
    double smallestShare,
    boolean chosen,
    String reason) {

  Candidate judged(boolean isChosen, String because) {
    return new Candidate(
        k,
        inertia,
        explainedShare,
        bic,
        silhouette,
        silhouetteError,
        smallestShare,
        isChosen,
        because);
  }
}
