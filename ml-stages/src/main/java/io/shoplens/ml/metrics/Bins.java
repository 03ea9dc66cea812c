package io.shoplens.ml.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Borders between bins of probabilities; a probability equal to one belongs to the bin below. */
record Bins(String kind, double[] borders) {

  static Bins equalWidth(int count) {
    double[] borders = new double[count + 1];
    Arrays.setAll(borders, i -> (double) i / count);
    return new Bins("equal_width", borders);
  }

  /** At quantiles of the samples, whatever their weights, between neighbours where need be. */
  static Bins equalCount(Predictions sorted, int count) {
    double[] borders = new double[count + 1];
    int last = sorted.size - 1;
    for (int i = 0; i <= count; i++) {
      double place = (double) i / count * last;
      int below = Math.min(last, (int) place);
      double from = sorted.probabilities[last - below];
      double to = sorted.probabilities[last - Math.min(last, below + 1)];
      borders[i] = from + (to - from) * (place - below);
    }
    return new Bins("equal_count", borders);
  }

  /** The bin of each sample. */
  int[] of(Predictions sorted) {
    int[] bins = new int[sorted.size];
    int bin = borders.length - 2;
    for (int i = 0; i < bins.length; i++) {
      while (bin > 0 && sorted.probabilities[i] <= borders[bin]) {
        bin--;
      }
      bins[i] = bin;
    }
    return bins;
  }

  List<CalibrationBin> fill(Predictions sorted) {
    Tally tally = new Tally(borders.length - 1);
    int[] bins = of(sorted);
    for (int i = 0; i < bins.length; i++) {
      tally.add(bins[i], sorted.weights[i], sorted.probabilities[i], sorted.positive[i]);
    }
    List<CalibrationBin> filled = new ArrayList<>();
    for (int bin = 0; bin + 1 < borders.length; bin++) {
      filled.add(
          new CalibrationBin(
              kind,
              bin + 1,
              borders[bin],
              borders[bin + 1],
              tally.weight[bin],
              tally.probability[bin] / tally.weight[bin],
              tally.positives[bin] / tally.weight[bin]));
    }
    return filled;
  }

  /** What the bins hold so far. */
  static final class Tally {
    final double[] weight;
    final double[] probability;
    final double[] positives;

    Tally(int bins) {
      weight = new double[bins];
      probability = new double[bins];
      positives = new double[bins];
    }

    void add(int bin, double by, double probable, boolean positive) {
      weight[bin] += by;
      probability[bin] += by * probable;
      if (positive) {
        positives[bin] += by;
      }
    }

    /** Mean distance of a bin's rate to its mean probability. */
    double error() {
      double apart = 0;
      double all = 0;
      for (int bin = 0; bin < weight.length; bin++) {
        apart += Math.abs(probability[bin] - positives[bin]);
        all += weight[bin];
      }
      return apart / all;
    }
  }
}
