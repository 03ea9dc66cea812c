package io.shoplens.ml.samples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Small data sets and what other programs made of them; {@code src/test/python} holds the scripts
 * that write them.
 */
public final class Parity {
  private Parity() {}

  /** A table of numbers under a line of names. */
  public record Numbers(List<String> names, double[][] rows) {
    public double[] column(String name) {
      int place = names.indexOf(name);
      return Arrays.stream(rows).mapToDouble(row -> row[place]).toArray();
    }

    /** All columns but the one of that name, with that one as labels. */
    public Samples labelled(String label) {
      double[][] features =
          names.stream()
              .filter(name -> !name.equals(label))
              .map(this::column)
              .toArray(double[][]::new);
      return new Samples(rows.length, features, column(label));
    }
  }

  public static Numbers csv(String resource) {
    List<String> lines = text(resource).lines().toList();
    double[][] rows = lines.stream().skip(1).map(Parity::numbers).toArray(double[][]::new);
    return new Numbers(List.of(lines.get(0).split(",", -1)), rows);
  }

  public static JsonNode json(String resource) {
    try {
      return new ObjectMapper().readTree(text(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double[] array(JsonNode node) {
    double[] values = new double[node.size()];
    Arrays.setAll(values, i -> node.get(i).asDouble());
    return values;
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static String text(String resource) {
    try (InputStream in = Parity.class.getResourceAsStream("/" + resource)) {
      byte[] all = Objects.requireNonNull(in, resource).readAllBytes();
      return new String(all, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
