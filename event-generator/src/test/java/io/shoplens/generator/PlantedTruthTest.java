package io.shoplens.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What was planted into the tiny shop can be found again in its files. */
@TestInstance(Lifecycle.PER_CLASS)
class PlantedTruthTest {
  private Path folder = Path.of("");

  @BeforeAll
  void generate(@TempDir Path shared) {
    folder = shared;
    GeneratorOptions options = GeneratorOptions.preset(Preset.TINY).threads(2).build();
    ShopGenerator.generate(options, folder, GenerationListener.NONE);
  }

  @Test
  void dirtComesAtItsRates() throws IOException {
    Map<String, Integer> found = new HashMap<>();
    for (String[] cells : truth("dirt.csv")) {
      found.merge(cells[1], 1, Integer::sum);
    }
    double events = Files.readAllLines(folder.resolve("events.csv")).size();
    Map<String, Double> rates =
        Map.of("duplicate", 5e-4, "zero_price", 2.8e-3, "late", 2e-3, "outlier_price", 5e-5);
    rates.forEach(
        (kind, rate) -> {
          double expected = rate * events;
          assertThat((double) found.getOrDefault(kind, 0))
              .as(kind)
              .isCloseTo(expected, within(5 * Math.sqrt(expected) + .1 * expected));
        });
    assertThat(found.getOrDefault("cart_burst", 0)).isBetween(200, 900);
  }

  @Test
  void buyersOfPlantedPhonesTakeTheirHeadphone() throws IOException {
    Map<String, Set<String>> baskets = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("events.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells.length == 9 && cells[1].equals("purchase")) {
        baskets
            .computeIfAbsent(cells[7] + cells[0].substring(0, 10), b -> new HashSet<>())
            .add(cells[2]);
      }
    }
    double expected = 0;
    double found = 0;
    for (String[] pair : truth("pairs.csv")) {
      for (Set<String> basket : baskets.values()) {
        if (basket.contains(pair[0])) {
          expected += Double.parseDouble(pair[2]);
          found += basket.contains(pair[1]) ? 1 : 0;
        }
      }
    }
    assertThat(expected).isGreaterThan(30);
    assertThat(found).isCloseTo(expected, within(4 * Math.sqrt(expected)));
  }

  @Test
  void everyKindOfUserIsThereInItsShare() throws IOException {
    Map<String, Integer> types = new HashMap<>();
    truth("users.csv").forEach(cells -> types.merge(cells[1], 1, Integer::sum));
    assertThat(types.get("browser")).isBetween(6_400, 6_800);
    assertThat(types.get("researcher")).isBetween(1_080, 1_320);
    assertThat(types.get("loyal")).isBetween(1_180, 1_420);
    assertThat(types.get("bargain")).isBetween(780, 1_020);
    assertThat(types.get("bot")).isEqualTo(2);
  }

  @Test
  void orderTruthNamesEveryOrderOnce() throws IOException {
    int planned = 0;
    for (String[] cells : truth("users.csv")) {
      planned += Integer.parseInt(cells[6]);
    }
    assertThat(truth("orders.csv")).hasSize(planned);
  }

  private List<String[]> truth(String name) throws IOException {
    return Files.readAllLines(folder.resolve("truth").resolve(name)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }
}
