package io.shoplens.cli;

import io.shoplens.access.Roles;
import io.shoplens.access.User;
import io.shoplens.platform.AccessFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Gives a user another password. */
@Command(
    name = "password",
    description = "Gives a user another password, for Superset and for Trino.",
    mixinStandardHelpOptions = true)
final class UsersPasswordCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "The user.")
  private String name = "";

  @Mixin private NewPassword newPassword = new NewPassword();

  UsersPasswordCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    UserAccounts accounts = new UserAccounts(console);
    User user = accounts.require(name);
    String password = newPassword.choose(console, name);
    User changed = AccessFiles.withPassword(user, Roles.load(), password);
    accounts.save(accounts.users().with(changed), name, password);
    console.out().println("The password of " + name + " is changed.");
  }
}
