package io.shoplens.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Manages who may look at dashboards and ask questions. */
@Command(
    name = "users",
    description = "Says who may see what, in Superset and in Trino.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens users add ann --role analyst",
      "  ./shoplens users add carl --role category-manager --category electronics",
      "  ./shoplens users list",
      "  ./shoplens users password ann",
      "  ./shoplens users remove carl",
      "",
      "Roles are described in superset/access/roles.yaml."
    })
final class UsersCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** With its own subcommands. */
  static CommandLine commandLine(Console console) {
    return new CommandLine(new UsersCommand())
        .addSubcommand(new UsersAddCommand(console))
        .addSubcommand(new UsersListCommand(console))
        .addSubcommand(new UsersPasswordCommand(console))
        .addSubcommand(new UsersRemoveCommand(console))
        .addSubcommand(new UsersApplyCommand(console));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do with users.");
  }
}
