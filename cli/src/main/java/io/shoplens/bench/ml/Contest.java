package io.shoplens.bench.ml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is learned from which samples. The numbers stand in a file that the peer reads too, so that
 * nobody has parameters of his own.
 */
public record Contest(String name, String data, long rows, int features, JsonNode numbers) {
  static final String LABEL = "label";

  /** All contests, in the order of the file. */
  static List<Contest> all(Path checkout) {
    Path file = checkout.resolve("bench/ml/contests.json");
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      List<Contest> contests = new ArrayList<>();
      root.properties().forEach(entry -> contests.add(of(entry.getKey(), entry.getValue())));
      return contests;
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read " + file + ", which says what is contested: " + e.getMessage() + ".",
          e);
    }
  }

  /** The contests of these names. */
  public static List<Contest> named(Path checkout, List<String> names) {
    List<Contest> all = all(checkout);
    return names.stream().map(name -> named(all, name.strip())).distinct().toList();
  }

  private static Contest named(List<Contest> all, String name) {
    return all.stream()
        .filter(contest -> contest.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.USER,
                    "There is no contest \"%s\"; there are %s."
                        .formatted(
                            name, String.join(", ", all.stream().map(Contest::name).toList()))));
  }

  private static Contest of(String name, JsonNode numbers) {
    return new Contest(
        name,
        numbers.get("data").asText(),
        numbers.get("rows").asLong(),
        numbers.get("features").asInt(),
        numbers);
  }

  int number(String parameter) {
    return numbers.get(parameter).asInt();
  }

  /** The label comes last, if there is one. */
  boolean isLabelled() {
    return !data.equals("clusters");
  }

  List<String> columns() {
    List<String> columns =
        new ArrayList<>(IntStream.range(0, features).mapToObj(i -> "f" + i).toList());
    if (isLabelled()) {
      columns.add(LABEL);
    }
    return columns;
  }
}
