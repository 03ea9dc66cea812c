package io.shoplens.platform;

import java.nio.file.Path;
import java.util.List;

/** Who may log in to a home's Trino. */
final class TrinoPasswords {
  /** Superset logs in as itself and asks in the name of whoever looks at a dashboard. */
  static final String SUPERSET = "superset";

  private TrinoPasswords() {}

  static Path file(PlatformHome home) {
    return home.secrets().resolve("trino-passwords");
  }

  /** The file that holds the password of one of the platform's own users. */
  static Path secret(PlatformHome home, String user) {
    return Secrets.passwordFile(home, "trino-" + user);
  }

  /** Writes the file that Trino reads: hashes, never passwords. */
  static void write(PlatformHome home) {
    StringBuilder lines = new StringBuilder();
    for (String user : List.of(TrinoAddress.USER, SUPERSET)) {
      String password = Secrets.password(home, "trino-" + user);
      lines
          .append(user)
          .append(':')
          .append(PasswordHash.of(password, PasswordHash.FOR_RANDOM))
          .append('\n');
    }
    Secrets.writePrivately(file(home), lines.toString());
  }
}
