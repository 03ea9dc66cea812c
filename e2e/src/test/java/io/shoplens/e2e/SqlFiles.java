package io.shoplens.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files of the repository that tests run; the build starts them in their module's folder. */
final class SqlFiles {
  private SqlFiles() {}

  /** A path from the top of the repository. */
  static Path repository(String path) {
    Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    return Objects.requireNonNull(module.getParent()).resolve(path);
  }

  static List<Path> in(String folder) {
    try (Stream<Path> files = Files.list(repository(folder))) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file's name without its extension. */
  static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.sql$", "");
  }
}
