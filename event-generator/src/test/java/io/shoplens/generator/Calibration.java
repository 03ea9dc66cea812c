package io.shoplens.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;

/** Whether as many visits of each group brought an order as their probabilities say. */
final class Calibration {
  /** They are written with four decimals. */
  private static final double ROUNDING = .00005;

  private static final double DEVIATIONS = 4.5;

  private final Map<String, double[]> groups = new TreeMap<>();

  void add(String group, double probability, boolean purchased) {
    double[] sums = groups.computeIfAbsent(group, name -> new double[4]);
    sums[0]++;
    sums[1] += probability;
    sums[2] += probability * (1 - probability);
    sums[3] += purchased ? 1 : 0;
  }

  void assertSound() {
    assertThat(groups).isNotEmpty();
    groups.forEach(
        (group, sums) ->
            assertThat(sums[3])
                .as("orders of %.0f visits: %s", sums[0], group)
                .isCloseTo(
                    sums[1], within(DEVIATIONS * Math.sqrt(sums[2]) + ROUNDING * sums[0] + 1)));
  }

  /** How many visits the group has. */
  int size(String group) {
    return (int) groups.getOrDefault(group, new double[1])[0];
  }
}
