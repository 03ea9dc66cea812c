package io.shoplens.cli;

import io.shoplens.access.User;
import io.shoplens.access.Users;
import io.shoplens.platform.AccessFiles;
import io.shoplens.platform.TrinoAddress;
import io.shoplens.schema.ShoplensException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings what the home knows of its users to Trino and to Superset. */
final class UserAccounts {
  private final Console console;
  private final AccessFiles files;

  UserAccounts(Console console) {
    this.console = console;
    this.files = new AccessFiles(console.home());
  }

  Users users() {
    return files.read();
  }

  User require(String name) {
    return users()
        .find(name)
        .orElseThrow(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.USER,
                    "There is no user \""
                        + name
                        + "\"; `./shoplens users list` shows who there is."));
  }

  /** Trino follows the files by itself; Superset is told, with the password of whoever got one. */
  void save(Users users, @Nullable String name, @Nullable String password) {
    TrinoAddress trino = console.platform().startTrino();
    files.write(users);
    List<String> arguments = new ArrayList<>(List.of("access", "apply"));
    if (name != null && password != null) {
      arguments.addAll(List.of("--password-of", name));
    }
    int status =
        files.whileHolding(
            password,
            file -> {
              if (file != null) {
                arguments.addAll(List.of("--password-file", file.toString()));
              }
              return console
                  .dashboards()
                  .prepare()
                  .start(trino)
                  .run(arguments, console.out(), console.err());
            });
    if (status != 0) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Trino knows the change, Superset does not, for the reason above; `./shoplens users"
              + " apply` tries again.");
    }
  }
}
