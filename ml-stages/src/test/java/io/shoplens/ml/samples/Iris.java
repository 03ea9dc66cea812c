package io.shoplens.ml.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Iris.class.getResourceAsStream("iris.csv")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .map(
              line -> Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
