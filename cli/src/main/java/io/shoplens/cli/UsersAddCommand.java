package io.shoplens.cli;

import io.shoplens.access.Roles;
import io.shoplens.access.User;
import io.shoplens.access.Users;
import io.shoplens.platform.AccessFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds a user, or changes the role and categories of one. */
@Command(
    name = "add",
    description = "Adds a user with a role; of one who is there, role and categories are changed.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens users add ann --role analyst",
      "  ./shoplens users add carl --role category-manager --category electronics"
    })
final class UsersAddCommand implements Runnable {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "The name to log in with.")
  private String name = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "viewer, analyst, category-manager or admin.")
  private String role = "";

  @Option(
      names = "--category",
      paramLabel = "CATEGORY",
      description = "A first-level category of a category manager; may be repeated.")
  private List<String> categories = List.of();

  @Mixin private NewPassword newPassword = new NewPassword();

  UsersAddCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    Roles roles = Roles.load();
    User user = User.of(name, role, categories);
    user.check(roles, roles.get(role).needsCategories() ? existing() : Set.of());
    UserAccounts accounts = new UserAccounts(console);
    Users users = accounts.users();
    Optional<User> before = users.find(name);
    String hash = before.map(User::hash).orElse(null);
    boolean lacksPassword = hash == null && roles.get(role).trino().password();
    if (before.isPresent() && !lacksPassword && !newPassword.isGiven()) {
      boolean logsIn = roles.get(role).trino().password();
      accounts.save(users.with(user.withHash(logsIn ? hash : null)), null, null);
    } else {
      String password = newPassword.choose(console, name);
      accounts.save(users.with(AccessFiles.withPassword(user, roles, password)), name, password);
    }
    console.out().println(name + " is " + (before.isPresent() ? "now " : "") + role + ".");
  }

  private Set<String> existing() {
    try (TrinoSession session = TrinoSession.open(console.platform().startTrino())) {
      return new TreeSet<>(session.texts("SELECT DISTINCT category_l1 FROM shop.products"));
    }
  }
}
