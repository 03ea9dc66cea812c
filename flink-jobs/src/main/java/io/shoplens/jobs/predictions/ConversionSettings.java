package io.shoplens.jobs.predictions;

import java.io.Serializable;

/**
 * How models of purchases are trained and judged.
 *
 * @param seed of everything drawn at random
 * @param trainingSessions most sessions that one model is fitted to
 * @param judgedSessions most sessions by which models are calibrated, chosen and judged
 * @param penalty on squares of coefficients, per session: just enough that none grows without bound
 * @param trees of a forest
 * @param maxDepth of a tree
 * @param minLeaf sessions of a leaf
 * @param importanceSessions test sessions by which the importance of features is measured
 * @param importanceRepeats shuffles of each feature
 * @param replicates of the bootstrap by user
 */
public record ConversionSettings(
    long seed,
    int trainingSessions,
    int judgedSessions,
    double penalty,
    int trees,
    int maxDepth,
    int minLeaf,
    int importanceSessions,
    int importanceRepeats,
    int replicates)
    implements Serializable {
  public static final ConversionSettings DEFAULTS =
      new ConversionSettings(42, 500_000, 200_000, 1e-5, 100, 12, 25, 5_000, 2, 200);
}
