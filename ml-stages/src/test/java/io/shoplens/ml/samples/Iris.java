package io.shoplens.ml.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Fisher's 150 irises (public domain), with four measures and the species of each. */
public final class Iris {
  private static final int MEASURES = 4;

  private Iris() {}

  public static List<double[]> rows() {
    return lines().stream()
        .map(line -> Arrays.copyOf(line, MEASURES))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  public static double[] species() {
    return lines().stream().mapToDouble(line -> line[MEASURES]).toArray();
  }

  public static Samples samples() {
    return Samples.ofRows(rows().toArray(double[][]::new)).withLabels(species());
  }

  private static List<double[]> lines() {
    return NumberTable.read(Iris.class, "iris.csv");
  }
}
