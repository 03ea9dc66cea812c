package io.shoplens.platform;

import io.shoplens.access.AccessRules;
import io.shoplens.access.Roles;
import io.shoplens.access.User;
import io.shoplens.access.Users;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The files of a home that say who may do what: its people, and what Trino makes of them. */
public record AccessFiles(PlatformHome home) {
  /** What people choose themselves may be guessed, so that each guess is made to cost. */
  private static final int ITERATIONS = 200_000;

  public Path users() {
    return home.secrets().resolve("users.json");
  }

  Path passwords() {
    return home.secrets().resolve("trino-passwords");
  }

  Path rules() {
    return home.secrets().resolve("trino-rules.json");
  }

  public Users read() {
    if (!Files.exists(users())) {
      return Users.NONE;
    }
    try {
      return Users.parse(Files.readString(users()));
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read the users in "
              + users()
              + " ("
              + FileTrouble.reason(e)
              + "); correct the file, or delete it and add the users again.",
          e);
    }
  }

  /** Keeps the users; a Trino that runs follows within a second. */
  public void write(Users users) {
    home.create();
    Secrets.writePrivately(users(), users.text());
    writePasswords();
    writeRules();
  }

  /** The user with the hash that Trino compares with, if people of the role log in to Trino. */
  public static User withPassword(User user, Roles roles, String password) {
    boolean logsIn = roles.get(user.role()).trino().password();
    return user.withHash(logsIn ? PasswordHash.of(password, ITERATIONS) : null);
  }

  /** Hands a password over in a file, as all can see the arguments of a process. */
  public <T> T whileHolding(@Nullable String password, Function<@Nullable Path, T> work) {
    if (password == null) {
      return work.apply(null);
    }
    Path file = home.secrets().resolve("new-password-" + ProcessHandle.current().pid());
    try {
      Secrets.writePrivately(file, password + "\n");
      return work.apply(file);
    } finally {
      file.toFile().delete();
    }
  }

  void writePasswords() {
    Secrets.writePrivately(passwords(), TrinoPasswords.file(home, read()));
  }

  /** What roles may do can differ from one release to the next, so this is done at every start. */
  void writeRules() {
    String json = AccessRules.json(Roles.load(), read());
    try {
      if (!Files.exists(rules()) || !Files.readString(rules()).equals(json)) {
        Secrets.writePrivately(rules(), json);
      }
    } catch (IOException e) {
      Secrets.writePrivately(rules(), json);
    }
  }
}
