package io.shoplens.platform;

import io.shoplens.access.User;
import io.shoplens.access.Users;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may log in to a home's Trino. */
final class TrinoPasswords {
  /** Superset logs in as itself and asks in the name of whoever looks at a dashboard. */
  static final String SUPERSET = "superset";

  private TrinoPasswords() {}

  /** The file that holds the password of one of the platform's own users. */
  static Path secret(PlatformHome home, String user) {
    return Secrets.passwordFile(home, "trino-" + user);
  }

  /** What Trino reads: hashes, never passwords. */
  static String file(PlatformHome home, Users users) {
    Stream<String> own =
        Stream.of(TrinoAddress.USER, SUPERSET)
            .map(
                user ->
                    user
                        + ":"
                        + PasswordHash.of(
                            Secrets.password(home, "trino-" + user), PasswordHash.FOR_RANDOM));
    Stream<String> people =
        users.all().stream()
            .flatMap(user -> hash(user).stream().map(hash -> user.name() + ":" + hash));
    return Stream.concat(own, people).collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<String> hash(User user) {
    String hash = user.hash();
    return hash == null ? List.of() : List.of(hash);
  }
}
