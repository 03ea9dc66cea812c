package io.shoplens.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir Path folder;

  @Test
  void aFolderHoldsEventsAndTruth() {
    GenerationReport report = generate(options(), folder.resolve("shop"));
    assertThat(report.files().get(0)).isEqualTo(folder.resolve("shop/events.csv"));
    assertThat(report.lines()).isGreaterThan(report.cleanEvents());
    assertThat(folder.resolve("shop/truth/summary.json")).exists();
  }

  @Test
  void aNamedFileHasItsTruthBesideIt() {
    generate(options(), folder.resolve("oct.csv"));
    assertThat(folder.resolve("oct.csv")).exists();
    assertThat(folder.resolve("truth/dirt.csv")).exists();
  }

  @Test
  void finishedFilesAreNotOverwrittenUnlessAllowed() {
    generate(options(), folder);
    assertThatThrownBy(() -> generate(options(), folder))
        .isInstanceOf(GeneratorException.class)
        .hasMessageContaining("exists already");
    assertThat(generate(options().overwrite(true), folder).lines()).isPositive();
  }

  @Test
  void anInterruptedGenerationLeavesNoFile() throws IOException {
    GenerationListener failing =
        (done, days, lines) -> {
          if (done == 2) {
            throw new GeneratorException("stopped");
          }
        };
    assertThatThrownBy(() -> ShopGenerator.generate(options().build(), folder, failing))
        .hasMessage("stopped");
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void anUnwritableOutputIsRefusedWithASentence() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> generate(options(), file.resolve("shop")))
        .isInstanceOf(GeneratorException.class)
        .hasMessageContaining("choose another output");
  }

  @Test
  void impossibleOptionsAreRefusedWithASentence() {
    assertThatThrownBy(() -> options().users(0).build())
        .isInstanceOf(GeneratorException.class)
        .hasMessage("The number of users must be from 1 to 134217728.");
    assertThatThrownBy(() -> options().to(LocalDate.of(2019, 9, 1)).build())
        .hasMessageContaining("must not be before");
    assertThatThrownBy(
            () -> options().kind(ShopKind.COSMETICS).format(OutputFormat.RETAILROCKET).build())
        .hasMessageContaining("choose rees46");
    assertThatThrownBy(
            () -> generate(options().format(OutputFormat.RETAILROCKET), folder.resolve("shop.csv")))
        .hasMessageContaining("must be a folder");
  }

  @Test
  void stressedFilesBeginWithAMarkAndEndWithoutALineEnd() throws IOException {
    generate(options().dirt(DirtLevel.STRESS), folder);
    String text = Files.readString(folder.resolve("events.csv"));
    assertThat(text).startsWith("\uFEFFevent_time,").contains("\r\n").doesNotEndWith("\n");
  }

  @Test
  void retailRocketPricesAreThousandfoldAndCategoriesLeadToARoot() throws IOException {
    generate(options().format(OutputFormat.RETAILROCKET), folder);
    List<String> properties = Files.readAllLines(folder.resolve("item_properties_part1.csv"));
    assertThat(properties).anyMatch(line -> line.matches("1569888000000,\\d+,790,n\\d+0\\.000"));
    assertThat(properties).anyMatch(line -> line.matches("1569888000000,\\d+,categoryid,\\d+"));
    assertThat(Files.readAllLines(folder.resolve("category_tree.csv")))
        .hasSizeGreaterThan(684)
        .anyMatch(line -> line.matches("\\d+,"))
        .anyMatch(line -> line.matches("\\d+,\\d+"));
  }

  @Test
  void aSingleUserOnASingleDayIsAShop() throws IOException {
    generate(options().users(1).to(LocalDate.of(2019, 10, 1)), folder);
    assertThat(Files.readAllLines(folder.resolve("events.csv"))).hasSizeGreaterThan(1);
  }

  private static GeneratorOptions.Builder options() {
    return GeneratorOptions.preset(Preset.TINY).users(300).to(LocalDate.of(2019, 10, 10));
  }

  private static GenerationReport generate(GeneratorOptions.Builder options, Path output) {
    return ShopGenerator.generate(options.build(), output, GenerationListener.NONE);
  }
}
