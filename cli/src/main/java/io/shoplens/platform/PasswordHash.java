package io.shoplens.platform;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords as Trino's password file keeps them: iterations, salt and PBKDF2 hash. */
final class PasswordHash {
  /** The only PBKDF2 that Trino knows, bcrypt being nothing the JDK has. */
  private static final String ALGORITHM = "PBKDF2WithHmacSHA1";

  /** Enough for 192 random bits, which nobody guesses. */
  static final int FOR_RANDOM = 1_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  private PasswordHash() {}

  static String of(String password, int iterations) {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BITS);
    try {
      byte[] hash = SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
      HexFormat hex = HexFormat.of();
      return iterations + ":" + hex.formatHex(salt) + ":" + hex.formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }
}
