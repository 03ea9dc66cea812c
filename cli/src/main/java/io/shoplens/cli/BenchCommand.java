package io.shoplens.cli;

import io.shoplens.generator.GenerationReport;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how fast the parts are on this machine. */
@Command(
    name = "bench",
    description = "Measures the speed of a part on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "PART",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens bench generate --preset small",
      "  ./shoplens bench run --preset small"
    })
final class BenchCommand implements Runnable {
  private final Console console;
  @Spec private CommandSpec spec = CommandSpec.create();

  BenchCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to measure.");
  }

  @Command(
      name = "generate",
      description = "Events per CPU-second of the generator; the files are thrown away.",
      mixinStandardHelpOptions = true)
  void generate(@Mixin ShopOptions shop) {
    try (TemporaryFolder folder = TemporaryFolder.below(console.home(), "bench")) {
      Path output = folder.path().resolve("shop");
      GenerationReport report = ShopGeneration.run(console, shop.options(), output);
      console.out().println(ShopGeneration.summary(report, output));
    }
  }

  @Command(
      name = "run",
      description = "Seconds per step, processor time and peak memory of all jobs on a new home.",
      mixinStandardHelpOptions = true)
  void measureRun(@Mixin ShopOptions shop) {
    try (TemporaryFolder folder = TemporaryFolder.below(console.home(), "bench")) {
      Path input = folder.path().resolve("shop");
      GenerationReport report = ShopGeneration.run(console, shop.options(), input);
      console.say(ShopGeneration.summary(report, input));
      console.out().println(RunBench.measure(console, folder.path(), input, report.lines()));
    }
  }
}
