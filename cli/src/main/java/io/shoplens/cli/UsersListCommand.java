package io.shoplens.cli;

import io.shoplens.access.Roles;
import io.shoplens.access.User;
import picocli.CommandLine.Command;

/** Shows who there is. */
@Command(
    name = "list",
    description = "Shows the users with their roles and categories.",
    mixinStandardHelpOptions = true)
final class UsersListCommand implements Runnable {
  private final Console console;

  UsersListCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Roles roles = Roles.load();
    for (User user : new UserAccounts(console).users().all()) {
      console
          .out()
          .printf(
              "%-20s %-17s %s%n",
              user.name(),
              user.role(),
              user.categories().isEmpty()
                  ? roles.get(user.role()).description()
                  : String.join(", ", user.categories()));
    }
  }
}
