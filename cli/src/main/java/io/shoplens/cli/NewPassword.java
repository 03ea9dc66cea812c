package io.shoplens.cli;

import io.shoplens.platform.FileTrouble;
import io.shoplens.schema.ShoplensException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A user's password: a random one, printed once, or one from standard input. */
final class NewPassword {
  private static final int SHORTEST = 10;
  private static final int RANDOM_LENGTH = 20;

  /** Without letters and digits that look alike. */
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

  @Option(
      names = "--password-stdin",
      description = "Reads the password from standard input instead of making a random one.")
  private boolean fromStandardInput;

  boolean isGiven() {
    return fromStandardInput;
  }

  /** The password; a random one is told, as nothing keeps it. */
  String choose(Console console, String user) {
    if (fromStandardInput) {
      return given();
    }
    String password = random();
    console.out().println("The password of " + user + ", which is shown only now: " + password);
    return password;
  }

  private static String random() {
    SecureRandom random = new SecureRandom();
    StringBuilder password = new StringBuilder();
    while (password.length() < RANDOM_LENGTH) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  private static String given() {
    try {
      @Nullable String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null || line.strip().length() < SHORTEST) {
        throw new ShoplensException(
            ShoplensException.Kind.USER,
            "The password on standard input is shorter than "
                + SHORTEST
                + " characters; give a longer one, or leave --password-stdin out for a random"
                + " one.");
      }
      return line.strip();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read the password from standard input: " + FileTrouble.reason(e) + ".",
          e);
    }
  }
}
