package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.generator.DirtLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Duplicates, bots and rejected lines, scored against what the generator planted. */
class DirtScoresTest {
  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void duplicatesAreFoundWithPrecisionAndRecallOfOne(DirtLevel dirt) throws IOException {
    GeneratedShop generated = GeneratedShop.of(dirt);
    List<String> lines = Files.readAllLines(generated.events());
    Map<String, Integer> planted = new TreeMap<>();
    for (int number : lineNumbers(generated, "duplicate")) {
      planted.merge(keyOf(lines.get(number - 1)), 1, Integer::sum);
    }

    Map<String, Integer> found = new TreeMap<>();
    generated
        .shop()
        .values(
            "shop.events",
            "event_time",
            "event_type",
            "product_id",
            "user_id",
            "source_session",
            "copies")
        .forEach(
            row -> {
              int copies = (Integer) row.get(5);
              if (copies > 1) {
                found.merge(keyOf(row), copies - 1, Integer::sum);
              }
            });

    assertThat(found).isEqualTo(planted);
  }

  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void botsAreFoundByUserAndBySession(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);
    Set<String> planted =
        generated.truthRows("bots.csv").stream()
            .map(row -> row.substring(0, row.lastIndexOf(',')))
            .collect(Collectors.toSet());

    Set<String> found =
        generated.shop().values("shop.sessions", "is_bot", "user_id", "source_session").stream()
            .filter(row -> (Boolean) row.get(0))
            .map(row -> row.get(1) + "," + row.get(2))
            .collect(Collectors.toSet());
    Set<Object> customers =
        generated.shop().values("shop.customers", "is_bot", "user_id").stream()
            .filter(row -> (Boolean) row.get(0))
            .map(row -> row.get(1))
            .collect(Collectors.toSet());

    assertThat(f1(found, planted)).isGreaterThanOrEqualTo(.95);
    assertThat(f1(customers, usersOf(planted))).isGreaterThanOrEqualTo(.95);
  }

  @ParameterizedTest
  @EnumSource(names = {"REAL", "STRESS"})
  void rejectedLinesAreThosePlanted(DirtLevel dirt) {
    GeneratedShop generated = GeneratedShop.of(dirt);

    Set<Integer> found = new TreeSet<>();
    generated
        .shop()
        .values("shop.rejected_events", "line_number")
        .forEach(row -> found.add(Math.toIntExact((Long) row.get(0))));

    assertThat(found).isEqualTo(new TreeSet<>(lineNumbers(generated, "rejected")));
  }

  /** Numbers count from 1 and include the header. */
  private static List<Integer> lineNumbers(GeneratedShop generated, String outcome) {
    List<Integer> numbers = new ArrayList<>();
    for (String row : generated.truthRows("dirt.csv")) {
      String[] values = row.split(",", 4);
      if (values[2].equals(outcome)) {
        numbers.add(Integer.valueOf(values[0]));
      }
    }
    return numbers;
  }

  private static String keyOf(String line) {
    String[] values = line.split(",", -1);
    Instant time = Instant.parse(values[0].replace(" UTC", "Z").replace(' ', 'T'));
    return String.join(" ", time.toString(), values[1], values[2], values[7], values[8]);
  }

  private static String keyOf(List<?> row) {
    Instant time = Instant.EPOCH.plus((Long) row.get(0), ChronoUnit.MICROS);
    return time + " " + row.get(1) + " " + row.get(2) + " " + row.get(3) + " " + row.get(4);
  }

  private static Set<Object> usersOf(Set<String> sessions) {
    return sessions.stream()
        .map(session -> (Object) Long.valueOf(session.substring(0, session.indexOf(','))))
        .collect(Collectors.toSet());
  }

  private static double f1(Set<?> found, Set<?> planted) {
    long both = found.stream().filter(planted::contains).count();
    return 2.0 * both / (found.size() + planted.size());
  }
}
