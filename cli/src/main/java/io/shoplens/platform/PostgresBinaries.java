package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The programs of PostgreSQL, unpacked from the archive on the class path. */
final class PostgresBinaries {
  private static final String ARCHIVE = "postgres-linux-x86_64.txz";

  private PostgresBinaries() {}

  /** The folder with bin/postgres and bin/initdb. */
  static Path obtain(CacheFolder cache, BuildInfo build, Progress progress) {
    requireSupportedMachine(
        System.getProperty("os.name", "unknown"), System.getProperty("os.arch", "unknown"));
    String name = "postgres-" + build.postgresVersion();
    return cache.obtain(
        name,
        progress,
        folder -> {
          progress.say("Unpacking PostgreSQL " + build.postgresVersion());
          unpack(folder);
        });
  }

  static void requireSupportedMachine(String system, String architecture) {
    boolean linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
    if (!linux || !(architecture.equals("amd64") || architecture.equals("x86_64"))) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "The embedded PostgreSQL is for Linux on x86-64, and this is "
              + system
              + " on "
              + architecture
              + "; name another Iceberg catalog in config/catalog.properties of the home folder.");
    }
  }

  private static void unpack(Path folder) throws IOException {
    try (@Nullable InputStream archive =
        PostgresBinaries.class.getClassLoader().getResourceAsStream(ARCHIVE)) {
      if (archive == null) {
        throw new ShoplensException(
            ShoplensException.Kind.BUG,
            ARCHIVE + " is missing from the class path; build again with `./shoplens --rebuild`.");
      }
      Archives.unpackXz(archive, folder);
    }
  }
}
