package io.shoplens.jobs.predictions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is counted of all samples of one landmark and set while they are made. */
final class SetFacts implements Serializable {
  private static final long serialVersionUID = 1L;

  private long sessions;
  private long purchases;
  private long firstMicros = Long.MAX_VALUE;
  private long lastMicros = Long.MIN_VALUE;
  private final double[] lowest;
  private final double[] highest;

  SetFacts(int features) {
    lowest = new double[features];
    highest = new double[features];
    Arrays.fill(lowest, Double.POSITIVE_INFINITY);
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
  }

  void add(Sample sample) {
    sessions++;
    purchases += sample.purchased() ? 1 : 0;
    firstMicros = Math.min(firstMicros, sample.startedMicros());
    lastMicros = Math.max(lastMicros, sample.startedMicros());
    takeRange(sample.features(), sample.features());
  }

  void addAll(SetFacts others) {
    sessions += others.sessions;
    purchases += others.purchases;
    firstMicros = Math.min(firstMicros, others.firstMicros);
    lastMicros = Math.max(lastMicros, others.lastMicros);
    takeRange(others.lowest, others.highest);
  }

  long sessions() {
    return sessions;
  }

  long purchases() {
    return purchases;
  }

  long firstMicros() {
    return firstMicros;
  }

  long lastMicros() {
    return lastMicros;
  }

  boolean hasBothClasses() {
    return purchases > 0 && purchases < sessions;
  }

  /** Features with more than one value, by their places. */
  List<Integer> varying() {
    List<Integer> varying = new ArrayList<>();
    for (int i = 0; i < lowest.length; i++) {
      if (lowest[i] < highest[i]) {
        varying.add(i);
      }
    }
    return varying;
  }

  private void takeRange(double[] low, double[] high) {
    for (int i = 0; i < lowest.length; i++) {
      lowest[i] = Math.min(lowest[i], low[i]);
      highest[i] = Math.max(highest[i], high[i]);
    }
  }
}
