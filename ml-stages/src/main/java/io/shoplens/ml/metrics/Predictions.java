package io.shoplens.ml.metrics;

import io.shoplens.ml.stage.StageException;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;

/**
 * Probabilities beside what came true, from the highest probability to the lowest.
 *
 * <p>Sorted once, every figure is a sum in one pass, also with other weights, as each replicate of
 * a bootstrap has them.
 */
final class Predictions {
  final int size;

  /** From high to low. */
  final double[] probabilities;

  final boolean[] positive;
  final double[] weights;

  /** Where the sample stood in the arrays that were given. */
  final int[] places;

  private Predictions(int size) {
    this.size = size;
    probabilities = new double[size];
    positive = new boolean[size];
    weights = new double[size];
    places = new int[size];
  }

  /**
   * @param weights empty if all samples count one
   */
  static Predictions of(int size, double[] labels, double[] probabilities, double[] weights) {
    check(size, labels, probabilities, weights);
    Predictions sorted = new Predictions(size);
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      // Bits of numbers from 0 to 1 are in their order; adding 0 makes a -0 a 0.
      keys[i] = -Double.doubleToLongBits(probabilities[i] + 0.0);
      sorted.places[i] = i;
    }
    LongArrays.radixSortIndirect(sorted.places, keys, 0, size, true);
    for (int i = 0; i < size; i++) {
      int place = sorted.places[i];
      sorted.probabilities[i] = probabilities[place];
      sorted.positive[i] = labels[place] == 1;
      sorted.weights[i] = weights.length == 0 ? 1 : weights[place];
    }
    return sorted;
  }

  private static void check(int size, double[] labels, double[] probabilities, double[] weights) {
    double positives = 0;
    double all = 0;
    for (int i = 0; i < size; i++) {
      double weight = weights.length == 0 ? 1 : weights[i];
      if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
        throw new StageException("%s is no probability".formatted(probabilities[i]));
      }
      if (labels[i] != 0 && labels[i] != 1) {
        throw new StageException("a label is %s, it must be 0 or 1".formatted(labels[i]));
      }
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new StageException("a weight is %s, it must not be negative".formatted(weight));
      }
      positives += weight * labels[i];
      all += weight;
    }
    if (positives == 0 || positives == all) {
      throw new StageException(
          "all %d samples that count have the same label, so nothing can be told apart"
              .formatted(size));
    }
  }

  /** Weights that each sample has when the one at its place counts so many times. */
  double[] weightsOf(int[] counts) {
    double[] weighted = new double[size];
    Arrays.setAll(weighted, i -> weights[i] * counts[places[i]]);
    return weighted;
  }
}
