package io.shoplens.jobs.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.generator.DirtLevel;
import io.shoplens.generator.GenerationListener;
import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.generator.ShopGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.FileUtils;

/** A shop whose truth is known, gone once through the pipeline and then shared by tests. */
public record GeneratedShop(Path folder, TestShop shop, RunReport report) {
  private static final Map<DirtLevel, GeneratedShop> SHOPS = new EnumMap<>(DirtLevel.class);

  /** Of that dirt; only the first caller pays for it. Must not be changed. */
  public static synchronized GeneratedShop of(DirtLevel dirt) {
    return SHOPS.computeIfAbsent(dirt, GeneratedShop::make);
  }

  /** Many users who come rarely: every kind of visitor, bots included, in few events. */
  private static GeneratedShop make(DirtLevel dirt) {
    GeneratorOptions options =
        GeneratorOptions.preset(Preset.TINY)
            .users(15_000)
            .activity(.1)
            .from(LocalDate.of(2019, 11, 8))
            .to(LocalDate.of(2019, 12, 1))
            .dirt(dirt)
            .threads(2)
            .build();
    return made(options);
  }

  /** A shop of its own for a test that changes it. */
  public static GeneratedShop made(GeneratorOptions options) {
    try {
      Path folder = Files.createTempDirectory("generated-shop");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
      Path input = folder.resolve("input");
      ShopGenerator.generate(options, input, GenerationListener.NONE);
      TestShop shop = new TestShop(folder);
      return new GeneratedShop(folder, shop, shop.run(input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same shop, for a test to go on with; to be closed. */
  public TestShop copy() {
    return new TestShop(folder, shop.state());
  }

  public Path events() {
    return folder.resolve("input/events.csv");
  }

  public JsonNode summary() {
    try {
      return new ObjectMapper().readTree(truth("summary.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a truth file, without its header. */
  public List<String> truthRows(String name) {
    try {
      List<String> lines = Files.readAllLines(truth(name));
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path truth(String name) {
    return folder.resolve("input/truth").resolve(name);
  }
}
