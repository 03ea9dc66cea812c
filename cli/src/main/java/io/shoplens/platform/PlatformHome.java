package io.shoplens.platform;

import static java.util.Objects.requireNonNull;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The folder that holds everything one local platform keeps: data, settings, secrets and logs. */
public record PlatformHome(Path root) {
  public static final String VARIABLE = "SHOPLENS_HOME";

  public PlatformHome {
    root = requireNonNull(root, "root").toAbsolutePath().normalize();
  }

  public static PlatformHome fromEnvironment(Map<String, String> environment) {
    String configured = environment.get(VARIABLE);
    return new PlatformHome(
        Path.of(configured == null || configured.isBlank() ? ".shoplens" : configured));
  }

  public Path config() {
    return root.resolve("config");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path run() {
    return root.resolve("run");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path trino() {
    return root.resolve("trino");
  }

  public Path superset() {
    return root.resolve("superset");
  }

  public Path warehouse() {
    return root.resolve("warehouse");
  }

  /** Makes the folders; secrets and processes' records are for their owner only. */
  public void create() {
    try {
      for (Path folder : new Path[] {config(), logs(), trino(), superset(), warehouse()}) {
        Files.createDirectories(folder);
      }
      for (Path folder : new Path[] {run(), secrets()}) {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
      Files.delete(Files.createTempFile(run(), "writable", null));
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot write to the home folder "
              + root
              + " ("
              + FileTrouble.reason(e)
              + "); make it writable or set "
              + VARIABLE
              + " to another folder.",
          e);
    }
  }
}
