package io.shoplens.ml.samples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads small tables of numbers that lie beside tests. */
public final class NumberTable {
  private NumberTable() {}

  /** The lines below the first, which holds names. */
  public static List<double[]> read(Class<?> beside, String file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(file)),
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
