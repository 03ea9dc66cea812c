package io.shoplens.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root command, which only knows its subcommands. */
@Command(
    name = "shoplens",
    description = "E-commerce behaviour analytics on this machine: events in, SQL out.",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens demo",
      "  ./shoplens run --input events.csv.gz",
      "  ./shoplens sql \"SHOW TABLES FROM shop\"",
      "  ./shoplens sql --help",
      "",
      "Everything is kept in $SHOPLENS_HOME, by default .shoplens in the checkout.",
      "./shoplens test builds the project and runs its tests."
    })
final class ShoplensCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  static CommandLine commandLine(Console console) {
    CommandLine commandLine =
        new CommandLine(new ShoplensCommand())
            .addSubcommand(new UpCommand(console))
            .addSubcommand(new DownCommand(console))
            .addSubcommand(new StatusCommand(console))
            .addSubcommand(new SqlCommand(console))
            .addSubcommand(DashboardsCommand.commandLine(console))
            .addSubcommand(UsersCommand.commandLine(console))
            .addSubcommand(new RunCommand(console))
            .addSubcommand(new SegmentCommand(console))
            .addSubcommand(new DemoCommand(console))
            .addSubcommand(new GenerateCommand(console))
            .addSubcommand(new BenchCommand(console))
            .addSubcommand(new HelpCommand());
    return commandLine
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures(console));
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say which command to run.");
  }
}
