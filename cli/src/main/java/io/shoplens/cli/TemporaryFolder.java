package io.shoplens.cli;

import io.shoplens.platform.FileTrouble;
import io.shoplens.platform.PlatformHome;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder of the home that is gone when the work is done; the home's disk has room, not /tmp. */
record TemporaryFolder(Path path) implements AutoCloseable {

  static TemporaryFolder below(PlatformHome home, String name) {
    home.create();
    try {
      return new TemporaryFolder(Files.createTempDirectory(home.root(), name + "-"));
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot make a folder in " + home.root() + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
