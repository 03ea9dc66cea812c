package io.shoplens.cli;

import io.shoplens.generator.GenerationReport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the files of a synthetic shop. */
@Command(
    name = "generate",
    description = "Writes the event files of a synthetic shop, and the truth about them.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens generate --preset tiny --output shop",
      "  ./shoplens generate --users 20000 --from 2024-01-01 --to 2024-01-31 -o jan.csv.gz",
      "  ./shoplens generate --preset tiny --format retailrocket --dirt none -o rocket",
      "",
      "The same options give the same bytes on every machine."
    })
final class GenerateCommand implements Runnable {
  private final Console console;

  @Mixin private ShopOptions shop = new ShopOptions();

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "PATH",
      description = "A folder, or one file that ends with .csv or .csv.gz.")
  private Path output = Path.of("");

  GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    GenerationReport report = ShopGeneration.run(console, shop.options(), output);
    console.out().println(ShopGeneration.summary(report, output));
  }
}
