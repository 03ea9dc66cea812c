package io.shoplens.bench;

import io.shoplens.platform.PlatformHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the benchmark works: a folder of the home, whose disk has room. */
record BenchFolder(Path root) {

  static BenchFolder of(PlatformHome home, String name) {
    home.create();
    return new BenchFolder(home.root().resolve(name));
  }

  /** An empty folder; what a killed run left there goes. */
  Path empty(String name) {
    Path folder = root.resolve(name);
    delete(name);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    return root.resolve(name);
  }

  void delete(String name) {
    Path folder = root.resolve(name);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
