package io.shoplens.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A short text that differs for other contents, to find out whether something has changed. */
final class Fingerprint {
  private static final int CHARACTERS = 16;

  /** What programs leave beside the files that people write. */
  private static final List<String> MADE_BY_PROGRAMS =
      List.of("__pycache__", "node_modules", "dist", ".pytest_cache", ".ruff_cache");

  private Fingerprint() {}

  static String of(List<String> parts) {
    MessageDigest digest = digest();
    parts.forEach(part -> update(digest, part.getBytes(UTF_8)));
    return text(digest);
  }

  /** Of the names and contents of all files in these folders, and of these files. */
  static String ofFiles(Path root, List<String> names) {
    MessageDigest digest = digest();
    for (String name : names) {
      Path start = root.resolve(name);
      if (!Files.exists(start)) {
        continue;
      }
      try (Stream<Path> files = Files.walk(start)) {
        for (Path file : files.filter(Fingerprint::isWritten).sorted().toList()) {
          update(digest, root.relativize(file).toString().getBytes(UTF_8));
          update(digest, Files.readAllBytes(file));
        }
      } catch (IOException e) {
        throw new ShoplensException(
            ShoplensException.Kind.USER,
            "Cannot read the files in " + start + ": " + FileTrouble.reason(e) + ".",
            e);
      }
    }
    return text(digest);
  }

  private static boolean isWritten(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    for (Path part : file) {
      if (MADE_BY_PROGRAMS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  /** With its length, so that two parts are not taken for one. */
  private static void update(MessageDigest digest, byte[] part) {
    digest.update((part.length + "\n").getBytes(UTF_8));
    digest.update(part);
  }

  private static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, CHARACTERS);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
