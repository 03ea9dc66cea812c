package io.shoplens.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the line of a server's log that says why it gave up. */
final class LogTail {
  private static final int BYTES_READ = 64 * 1024;
  private static final int LONGEST = 300;
  private static final Pattern COMPLAINT =
      Pattern.compile("FATAL|PANIC|ERROR|[Ee]rror:|^\\d+\\) |Exception: |rror occurred");

  private LogTail() {}

  /** Of a program that did one thing, the first complaint is the cause of the others. */
  static String firstComplaint(String output) {
    return output
        .lines()
        .map(String::strip)
        .filter(line -> COMPLAINT.matcher(line).find())
        .findFirst()
        .or(() -> output.lines().reduce((first, second) -> second))
        .orElse("it says nothing");
  }

  static Optional<String> lastComplaint(Path log) {
    List<String> lines = tail(log).lines().map(String::strip).toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (COMPLAINT.matcher(line).find() && !line.startsWith("at ")) {
        return Optional.of(line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…");
      }
    }
    return Optional.empty();
  }

  private static String tail(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      int length = (int) Math.min(BYTES_READ, file.length());
      byte[] bytes = new byte[length];
      file.seek(file.length() - length);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
