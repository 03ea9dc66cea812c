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

  /** Whatever a killed command left in the folder goes first. */
  static TemporaryFolder below(PlatformHome home, String name) {
    home.create();
    TemporaryFolder folder = new TemporaryFolder(home.root().resolve(name));
    folder.clear();
    try {
      Files.createDirectories(folder.path());
      return folder;
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot make a folder in " + home.root() + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  @Override
  public void close() {
    clear();
  }

  /** Deletes the folder with all that is in it. */
  void clear() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
