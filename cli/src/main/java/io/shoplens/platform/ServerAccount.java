package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The account PostgreSQL runs under, as it refuses root and users that the system cannot name. */
enum ServerAccount {
  /** An ordinary user runs the server as themselves. */
  OWN,
  /** Root steps into a user namespace in which it is nobody, and still owns the files. */
  NAMESPACE,
  /** Where namespaces are forbidden, as in many containers, root becomes the user nobody. */
  NOBODY;

  private static final int NOBODY_ID = 65_534;

  static ServerAccount detect() {
    Executables.Result name = Executables.run(List.of("id", "-un"));
    boolean root = Executables.run(List.of("id", "-u")).output().equals("0");
    if (name.succeeded() && !root) {
      return OWN;
    }
    return Stream.of(NAMESPACE, NOBODY)
        .filter(ServerAccount::works)
        .findFirst()
        .orElseThrow(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.USER,
                    "PostgreSQL runs neither as root nor as a user without a name, and neither"
                        + " `unshare -U` nor `setpriv` can give it another account here; run"
                        + " shoplens as an ordinary user."));
  }

  /** The command that runs the given one under this account, with the same process id. */
  List<String> command(List<String> command) {
    return Stream.concat(prefix().stream(), command.stream()).toList();
  }

  private List<String> prefix() {
    return switch (this) {
      case OWN -> List.of();
      case NAMESPACE -> List.of("unshare", "-U");
      case NOBODY ->
          List.of("setpriv", "--reuid=" + NOBODY_ID, "--regid=" + NOBODY_ID, "--clear-groups");
    };
  }

  /** Gives the account a folder of its own to write to. */
  void own(Path folder) {
    if (this == NOBODY) {
      Executables.run(List.of("chown", "-R", NOBODY_ID + ":" + NOBODY_ID, folder.toString()));
    }
  }

  /** Makes sure that the account can enter the folder, which root's own home often forbids. */
  void requireAccess(Path folder) {
    if (this != OWN
        && !Executables.run(command(List.of("test", "-x", folder.toString()))).succeeded()) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "PostgreSQL does not run as root, and the user nobody may not enter "
              + folder
              + "; set "
              + PlatformHome.VARIABLE
              + " to a folder below one that all may enter, such as /var/lib/shoplens.");
    }
  }

  /** Whether the server's programs may be kept in the cache: nobody may not enter root's. */
  boolean mayUse(CacheFolder cache) {
    return this != NOBODY || !cache.root().startsWith("/root");
  }

  private boolean works() {
    return Executables.run(command(List.of("test", "-e", "/"))).succeeded();
  }
}
