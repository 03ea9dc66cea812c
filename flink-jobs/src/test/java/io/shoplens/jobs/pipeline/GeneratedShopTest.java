package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.generator.DirtLevel;
import io.shoplens.generator.GenerationListener;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.generator.ShopGenerator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedShopTest {
  @TempDir Path folder;

  @Test
  void whatComesOutIsWhatTheGeneratorPutIn() throws IOException {
    Path input = folder.resolve("shop");
    GeneratorOptions options = GeneratorOptions.preset(Preset.TINY).dirt(DirtLevel.STRESS).build();
    ShopGenerator.generate(options, input, GenerationListener.NONE);
    JsonNode truth = new ObjectMapper().readTree(input.resolve("truth/summary.json").toFile());
    try (TestShop shop = new TestShop(folder)) {
      RunReport report = shop.run(input);
      System.out.println(report);
      System.out.println(truth.toPrettyString().lines().limit(60).toList());
      System.out.println(truth.get("all").toPrettyString());
      System.out.println(truth.get("without_bots").toPrettyString());
      shop.rows("summary.funnel_summary").forEach(System.out::println);
      assertThat(report.violations()).isEmpty();
      assertThat(report.counts())
          .isEqualTo(
              new RunCounts(
                  truth.get("lines").asLong(),
                  truth.get("accepted").asLong(),
                  truth.get("duplicates").asLong(),
                  truth.get("rejected").asLong()));
      assertThat(report.rows().get("shop.sessions"))
          .isEqualTo(truth.get("all").get("sessions").asLong());
    }
  }
}
