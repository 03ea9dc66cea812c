package io.shoplens.platform;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** The answers that Superset keeps for an hour, which new data makes wrong at once. */
final class SupersetCache {
  private SupersetCache() {}

  /** Superset may be reading and writing meanwhile: a file that has gone is a miss to it. */
  static void empty(PlatformHome home) {
    Path folder = home.superset().resolve("cache/data");
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> answers = Files.newDirectoryStream(folder)) {
      for (Path answer : answers) {
        Files.deleteIfExists(answer);
      }
    } catch (IOException e) {
      // Data that is an hour old is no reason to let a run fail.
      LoggerFactory.getLogger(SupersetCache.class).warn("Superset's cache is not emptied", e);
    }
  }
}
