package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The user's cache, where downloads live per version, each appearing whole or not at all. */
public record CacheFolder(Path root) {
  /** Makes the content of an empty folder. */
  @FunctionalInterface
  interface Filler {
    void fill(Path folder) throws IOException;
  }

  public static CacheFolder fromEnvironment(Map<String, String> environment) {
    String configured = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        configured.startsWith("/")
            ? Path.of(configured)
            : Path.of(environment.getOrDefault("HOME", "/tmp"), ".cache");
    return new CacheFolder(base.resolve("shoplens"));
  }

  /** The folder of that name, made now if it is not there yet; others wait meanwhile. */
  Path obtain(String name, Progress progress, Filler filler) {
    Path target = root.resolve(name);
    if (Files.isDirectory(target)) {
      return target;
    }
    try (FolderLock lock = FolderLock.waitFor(root.resolve(name + ".lock"), progress)) {
      if (!Files.isDirectory(target)) {
        Path draft = root.resolve(name + ".incomplete");
        deleteTree(draft);
        Files.createDirectories(draft);
        filler.fill(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return target;
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot prepare "
              + target
              + ": "
              + FileTrouble.reason(e)
              + "; make room or let XDG_CACHE_HOME name another folder, then try again.",
          e);
    }
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(CacheFolder::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
