package io.shoplens.cli;

import io.shoplens.access.Users;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes everything from a user. */
@Command(
    name = "remove",
    description = "Removes users; what they made in Superset stays.",
    mixinStandardHelpOptions = true)
final class UsersRemoveCommand implements Runnable {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "NAME", description = "The users.")
  private List<String> names = List.of();

  UsersRemoveCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    UserAccounts accounts = new UserAccounts(console);
    Users left = accounts.users();
    for (String name : names) {
      left = left.without(accounts.require(name).name());
    }
    accounts.save(left, null, null);
    names.forEach(name -> console.out().println(name + " is removed."));
  }
}
