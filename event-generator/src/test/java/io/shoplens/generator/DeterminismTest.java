package io.shoplens.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
  @TempDir Path folder;

  @Test
  void theNumberOfThreadsChangesNoByte() throws IOException {
    for (int threads = 1; threads <= 3; threads++) {
      generate(options().threads(threads), folder.resolve("threads" + threads));
    }
    assertSameFiles(folder.resolve("threads1"), folder.resolve("threads2"));
    assertSameFiles(folder.resolve("threads1"), folder.resolve("threads3"));
  }

  @Test
  void compressedEventsHoldTheSameLinesAndBytesForAnyThreads() throws IOException {
    Path plain = folder.resolve("plain/shop.csv");
    Path one = folder.resolve("one/shop.csv.gz");
    Path three = folder.resolve("three/shop.csv.gz");
    generate(options().threads(2), plain);
    generate(options().threads(1), one);
    generate(options().threads(3), three);
    try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(one))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(Files.readAllBytes(plain));
    }
    assertThat(three).hasSameBinaryContentAs(one);
  }

  @Test
  void anotherSeedMakesAnotherShop() throws IOException {
    generate(options(), folder.resolve("a"));
    generate(options().seed(7), folder.resolve("b"));
    assertThat(Files.mismatch(folder.resolve("a/events.csv"), folder.resolve("b/events.csv")))
        .isNotNegative();
  }

  /** Enough users for three chunks of the plan. */
  private static GeneratorOptions.Builder options() {
    return GeneratorOptions.preset(Preset.TINY)
        .users(9_000)
        .dirt(DirtLevel.STRESS)
        .to(LocalDate.of(2019, 10, 12));
  }

  private static void generate(GeneratorOptions.Builder options, Path output) {
    ShopGenerator.generate(options.build(), output, GenerationListener.NONE);
  }

  private static void assertSameFiles(Path expected, Path actual) {
    for (String name :
        new String[] {
          "events.csv",
          "truth/users.csv",
          "truth/sessions.csv",
          "truth/rotated.csv",
          "truth/orders.csv",
          "truth/bots.csv",
          "truth/dirt.csv",
          "truth/summary.json"
        }) {
      assertThat(actual.resolve(name)).hasSameBinaryContentAs(expected.resolve(name));
    }
  }
}
