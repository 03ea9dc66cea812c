package io.shoplens.ml.samples;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Count, means and sums of products of deviations of samples, in one pass.
 *
 * <p>Samples are taken in runs: within a run deviations are from the run's own means, and runs are
 * put together by Chan's formula. So nothing cancels, even if means are large and spreads small.
 */
public final class Moments implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int RUN = 256;

  private final int width;
  private final boolean ofPairs;
  private final double[][] run;
  private int inRun;
  private long count;
  private final double[] means;
  private final double[] products;

  /**
   * @param ofPairs whether products of different features are summed, which a covariance needs
   */
  public Moments(int width, boolean ofPairs) {
    this.width = width;
    this.ofPairs = ofPairs;
    this.run = new double[width][RUN];
    this.means = new double[width];
    this.products = new double[ofPairs ? Triangle.size(width) : width];
  }

  /** Adds samples that lie column by column. */
  public void add(int rows, double[] columns) {
    int taken = 0;
    while (taken < rows) {
      int now = Math.min(RUN - inRun, rows - taken);
      for (int feature = 0; feature < width; feature++) {
        System.arraycopy(columns, feature * rows + taken, run[feature], inRun, now);
      }
      taken += now;
      inRun += now;
      if (inRun == RUN) {
        closeRun();
      }
    }
  }

  private void closeRun() {
    if (inRun == 0) {
      return;
    }
    double[] runMeans = new double[width];
    for (int feature = 0; feature < width; feature++) {
      runMeans[feature] = centre(run[feature], inRun);
    }
    double[] runProducts = new double[products.length];
    if (ofPairs) {
      Triangle.addProducts(run, run, inRun, runProducts);
    } else {
      Arrays.setAll(runProducts, i -> Sums.ofProducts(run[i], run[i], inRun));
    }
    merge(inRun, runMeans, runProducts);
    inRun = 0;
  }

  /** Replaces values by their deviations from their mean. */
  private static double centre(double[] values, int size) {
    double mean = Sums.of(values, size) / size;
    for (int i = 0; i < size; i++) {
      values[i] -= mean;
    }
    return mean;
  }

  private void merge(long otherCount, double[] otherMeans, double[] otherProducts) {
    double all = (double) count + otherCount;
    double weight = count * (otherCount / all);
    double[] shifts = new double[width];
    Arrays.setAll(shifts, i -> otherMeans[i] - means[i]);
    int at = 0;
    for (int one = 0; one < width; one++) {
      for (int other = ofPairs ? 0 : one; other <= one; other++) {
        products[at] += otherProducts[at] + shifts[one] * shifts[other] * weight;
        at++;
      }
      means[one] += shifts[one] * (otherCount / all);
    }
    count += otherCount;
  }

  /** Adds what another has summed. */
  public void add(Moments other) {
    closeRun();
    other.closeRun();
    merge(other.count, other.means, other.products);
  }

  public long count() {
    return count + inRun;
  }

  public int width() {
    return width;
  }

  public double mean(int feature) {
    closeRun();
    return means[feature];
  }

  /** Sum of products of two features' deviations; of different features only if asked for. */
  public double products(int one, int other) {
    closeRun();
    return products[ofPairs ? Triangle.index(one, other) : one];
  }
}
