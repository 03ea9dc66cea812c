package io.shoplens.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks tar archives without needing any program of the operating system. */
final class Archives {
  private static final int EXECUTABLE = 0b001_000_000;

  private Archives() {}

  static void unpackXz(InputStream archive, Path target) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  /**
   * Unpacks the wanted entries of a .tar.gz. Two passes: a wanted entry may be a hard link to a
   * file that stands earlier in the archive and is not wanted under its own name.
   */
  static void unpackGzip(Path archive, Path target, Predicate<String> wanted) throws IOException {
    Set<String> needed = new HashSet<>();
    try (TarArchiveInputStream tar = gzip(archive)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (wanted.test(entry.getName())) {
          needed.add(entry.getName());
          if (entry.isLink()) {
            needed.add(entry.getLinkName());
          }
        }
      }
    }
    try (TarArchiveInputStream tar = gzip(archive)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (needed.contains(entry.getName())) {
          unpack(tar, entry, target);
        }
      }
    }
  }

  private static TarArchiveInputStream gzip(Path archive) throws IOException {
    return new TarArchiveInputStream(
        new BufferedInputStream(
            new GZIPInputStream(Files.newInputStream(archive), 1 << 16), 1 << 16));
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path file = inside(target, entry.getName());
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isLink()) {
      Files.createLink(file, inside(target, entry.getLinkName()));
    } else {
      Files.copy(tar, file);
      if ((entry.getMode() & EXECUTABLE) != 0) {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
  }

  private static Path inside(Path target, String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("the archive wants to write outside its folder: " + name);
    }
    return file;
  }
}
