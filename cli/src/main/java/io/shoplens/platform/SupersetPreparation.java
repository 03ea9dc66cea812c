package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings Superset's database to the version of the packages, with roles and an administrator. */
final class SupersetPreparation {
  private static final String DATABASE = "database";
  private static final String ADMINISTRATOR = "administrator";

  private final SupersetDatabase database;
  private final PlatformHome home;
  private final Progress progress;

  SupersetPreparation(SupersetDatabase database, PlatformHome home, Progress progress) {
    this.database = database;
    this.home = home;
    this.progress = progress;
  }

  /** Does what has not been done for these packages and this password; true the first time. */
  boolean run(PythonEnvironment python, SupersetFiles files, SupersetEnvironment settings) {
    database.ensure();
    String packages = Fingerprint.of(files.packages().requirements());
    Path passwordFile = SupersetEnvironment.passwordFile(home);
    String password = Fingerprint.of(List.of(Secrets.read(passwordFile)));
    boolean first = database.done(ADMINISTRATOR).isEmpty();
    List<String> parts = new ArrayList<>();
    if (!database.done(DATABASE).equals(Optional.of(packages))) {
      parts.add(DATABASE);
    }
    // A password that was changed in Superset stays, until another one is in the file.
    if (!database.done(ADMINISTRATOR).equals(Optional.of(password))) {
      parts.add(ADMINISTRATOR);
    }
    if (!parts.isEmpty()) {
      progress.say("Preparing Superset's database");
      prepare(python, settings, parts);
      database.note(DATABASE, packages);
      database.note(ADMINISTRATOR, password);
    }
    return first;
  }

  private void prepare(PythonEnvironment python, SupersetEnvironment settings, List<String> parts) {
    Path log = home.logs().resolve("superset-prepare.log");
    List<String> command =
        new ArrayList<>(List.of(python.python().toString(), "-m", "shoplens_server.prepare"));
    command.addAll(parts);
    ProcessBuilder builder = settings.process(command).redirectErrorStream(true);
    builder.redirectOutput(log.toFile());
    try {
      if (builder.start().waitFor() != 0) {
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL,
            "Cannot prepare Superset's database ("
                + LogTail.lastComplaint(log).orElse("it does not say why")
                + "); the whole story is in "
                + log
                + ".");
      }
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot run " + command.get(0) + ": " + FileTrouble.reason(e) + ".",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while preparing Superset's database.", e);
    }
  }
}
