package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords that are made once per home and readable by their owner only. */
final class Secrets {
  private static final int BYTES = 24;

  private Secrets() {}

  static Path passwordFile(PlatformHome home, String name) {
    Path file = home.secrets().resolve(name);
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      writePrivately(file, HexFormat.of().formatHex(random) + "\n");
    }
    return file;
  }

  static String password(PlatformHome home, String name) {
    return read(passwordFile(home, name));
  }

  static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read the password in " + file + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  /** Writes a file that nobody else could read at any moment. */
  static void writePrivately(Path file, String content) {
    try {
      Path draft =
          Files.createTempFile(
              file.toAbsolutePath().getParent(),
              file.getFileName().toString(),
              ".tmp",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(draft, content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write " + file + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }
}
