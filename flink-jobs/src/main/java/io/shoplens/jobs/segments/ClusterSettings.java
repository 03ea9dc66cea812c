package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import java.io.Serializable;

/**
 * How clusters are learned.
 *
 * @param fromK least number of clusters that is tried; a method that finds it itself takes none
 * @param toK largest number of clusters that is tried
 * @param logarithms whether features with long tails become log(1 + x) first
 * @param seed of every draw
 * @param restarts starts of k-means per number of clusters
 * @param mostCustomers more of them are trained on by a seeded sample
 * @param mostSessions likewise
 * @param measured more samples have their silhouettes measured by a seeded choice
 * @param described of more customers or sessions, box plots tell of a seeded sample
 */
public record ClusterSettings(
    ClusterMethod method,
    int fromK,
    int toK,
    boolean logarithms,
    long seed,
    int restarts,
    int mostCustomers,
    int mostSessions,
    int measured,
    int described,
    ValidationSettings validation)
    implements Serializable {
  public static final ClusterSettings DEFAULTS =
      new ClusterSettings(
          ClusterMethod.KMEANS,
          3,
          7,
          true,
          1,
          5,
          5_000_000,
          250_000,
          4_000,
          200_000,
          ValidationSettings.DEFAULTS);

  public ClusterSettings {
    if (fromK < 2 || toK < fromK) {
      throw new IllegalArgumentException(
          "clusters are tried from 2 upwards, not from %d to %d".formatted(fromK, toK));
    }
    if (restarts < 1 || mostCustomers < 1 || mostSessions < 1 || measured < 2 || described < 1) {
      throw new IllegalArgumentException("numbers of restarts and samples must be positive");
    }
  }

  public ClusterSettings withMethod(ClusterMethod other) {
    return with(other, fromK, toK, logarithms, seed);
  }

  public ClusterSettings withSeed(long other) {
    return with(method, fromK, toK, logarithms, other);
  }

  /** Whether features with long tails become log(1 + x) first. */
  public ClusterSettings withLogarithms(boolean wanted) {
    return with(method, fromK, toK, wanted, seed);
  }

  /** One number of clusters instead of a choice. */
  public ClusterSettings withK(int only) {
    return with(method, only, only, logarithms, seed);
  }

  private ClusterSettings with(
      ClusterMethod how, int least, int largest, boolean withLogarithms, long drawn) {
    return new ClusterSettings(
        how,
        least,
        largest,
        withLogarithms,
        drawn,
        restarts,
        mostCustomers,
        mostSessions,
        measured,
        described,
        validation);
  }

  int mostOf(Population population) {
    return switch (population) {
      case CUSTOMERS -> mostCustomers;
      case SESSIONS -> mostSessions;
    };
  }
}
