package io.shoplens.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary equals what an independent, slow reading of the files finds. */
class TruthTest {
  @TempDir Path folder;

  @Test
  void stressedShopReproducesItsSummary() throws IOException {
    generate(small().dirt(DirtLevel.STRESS).users(1_500));
    assertSummary(SlowPipeline.rees46(folder.resolve("events.csv")));
  }

  @Test
  void realisticShopReproducesItsSummary() throws IOException {
    generate(small().dirt(DirtLevel.REAL).users(2_500));
    assertSummary(SlowPipeline.rees46(folder.resolve("events.csv")));
  }

  @Test
  void cleanShopHasNeitherDuplicatesNorRejections() throws IOException {
    generate(small().dirt(DirtLevel.NONE));
    SlowPipeline found = SlowPipeline.rees46(folder.resolve("events.csv"));
    assertSummary(found);
    assertThat(found.duplicates).isZero();
    assertThat(found.rejected).isZero();
  }

  @Test
  void lossyCosmeticsShopReproducesItsSummary() throws IOException {
    generate(
        small()
            .dirt(DirtLevel.STRESS)
            .kind(ShopKind.COSMETICS)
            .cartLoss(.675)
            .collectionHole(true));
    assertSummary(SlowPipeline.rees46(folder.resolve("events.csv")));
  }

  @Test
  void retailRocketShopReproducesItsSummary() throws IOException {
    generate(small().dirt(DirtLevel.STRESS).format(OutputFormat.RETAILROCKET));
    assertSummary(SlowPipeline.retailRocket(folder));
  }

  private static GeneratorOptions.Builder small() {
    return GeneratorOptions.preset(Preset.TINY)
        .users(800)
        .activity(2)
        .from(LocalDate.of(2019, 11, 10))
        .to(LocalDate.of(2019, 12, 1))
        .threads(2);
  }

  private void generate(GeneratorOptions.Builder options) {
    ShopGenerator.generate(options.build(), folder, GenerationListener.NONE);
  }

  private void assertSummary(SlowPipeline found) throws IOException {
    JsonNode summary = new ObjectMapper().readTree(folder.resolve("truth/summary.json").toFile());
    assertThat(found.lines).isEqualTo(summary.get("lines").asInt());
    assertThat(found.duplicates).isEqualTo(summary.get("duplicates").asInt());
    assertThat(found.rejected).isEqualTo(summary.get("rejected").asInt());
    assertThat(found.events).hasSize(summary.get("accepted").asInt());
    assertThat(found.eventsByDayAndType).isEqualTo(nested(summary.get("events_by_day")));
    assertThat(found.eventsByHourAndType).isEqualTo(nested(summary.get("events_by_hour")));
    assertThat(found.events.stream().filter(e -> e.price().signum() <= 0))
        .hasSize(summary.get("price_not_positive").asInt());
    assertThat(found.events.stream().map(SlowPipeline.Event::product).distinct())
        .hasSize(summary.get("products").asInt());
    Set<String> bots =
        Files.readAllLines(folder.resolve("truth/bots.csv")).stream()
            .skip(1)
            .map(line -> line.substring(0, line.indexOf(',')))
            .collect(Collectors.toSet());
    assertThat(bots).hasSize(summary.get("bot_users").asInt());
    assertPopulation(summary.get("all"), found, Set.of());
    assertPopulation(summary.get("without_bots"), found, bots);
  }

  private static void assertPopulation(JsonNode truth, SlowPipeline found, Set<String> without) {
    SlowFunnel funnel = new SlowFunnel(found.sessions, without);
    assertThat(
            found.events.stream()
                .filter(e -> e.type().equals("purchase") && e.price().signum() > 0)
                .filter(e -> !without.contains(e.user()))
                .map(SlowPipeline.Event::price)
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(truth.get("revenue").decimalValue());
    assertThat(funnel.sessions("any")).isEqualTo(truth.get("sessions").asInt());
    assertThat(funnel.users("any")).isEqualTo(truth.get("users").asInt());
    assertThat(funnel.sessions("order")).isEqualTo(truth.get("orders").asInt());
    JsonNode loose = truth.get("funnel");
    JsonNode strict = truth.get("strict_funnel");
    for (String stage : Set.of("view", "cart", "purchase")) {
      String strictStage = stage.equals("view") ? stage : "strict " + stage;
      assertThat(funnel.sessions(stage)).isEqualTo(loose.at("/sessions/" + stage).asInt());
      assertThat(funnel.users(stage)).isEqualTo(loose.at("/users/" + stage).asInt());
      assertThat(funnel.sessions(strictStage)).isEqualTo(strict.at("/sessions/" + stage).asInt());
      assertThat(funnel.users(strictStage)).isEqualTo(strict.at("/users/" + stage).asInt());
    }
  }

  private static Map<String, Integer> nested(JsonNode byOuter) {
    Map<String, Integer> flat = new TreeMap<>();
    for (Map.Entry<String, JsonNode> outer : byOuter.properties()) {
      for (Map.Entry<String, JsonNode> inner : outer.getValue().properties()) {
        if (inner.getValue().asInt() > 0) {
          flat.put(outer.getKey() + " " + inner.getKey(), inner.getValue().asInt());
        }
      }
    }
    return flat;
  }
}
