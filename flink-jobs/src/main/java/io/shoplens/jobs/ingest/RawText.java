package io.shoplens.jobs.ingest;

import java.nio.charset.StandardCharsets;

/** A rejected line as text for a table: at most 4,096 bytes, odd bytes shown as replacements. */
public final class RawText {
  public static final int LIMIT = 4_096;

  private RawText() {}

  public static String of(byte[] bytes, int from, int to) {
    int end = Math.min(to, from + LIMIT);
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }
}
