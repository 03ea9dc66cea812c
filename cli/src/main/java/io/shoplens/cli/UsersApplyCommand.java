package io.shoplens.cli;

import picocli.CommandLine.Command;

/** Makes Superset and Trino what the home's users and the roles say. */
@Command(
    name = "apply",
    description = "Brings Superset and Trino to what the roles and the users of the home say.",
    mixinStandardHelpOptions = true)
final class UsersApplyCommand implements Runnable {
  private final Console console;

  UsersApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    UserAccounts accounts = new UserAccounts(console);
    accounts.save(accounts.users(), null, null);
  }
}
