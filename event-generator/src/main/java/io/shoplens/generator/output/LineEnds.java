package io.shoplens.generator.output;

import io.shoplens.generator.DirtLevel;
import java.nio.charset.StandardCharsets;

/**
 * What surrounds the lines of a file: a mark in front, their ends, and whether the last has one.
 */
public enum LineEnds {
  PLAIN("", "\n", true),
  /** As some Windows program might have saved it. */
  AWKWARD("\uFEFF", "\r\n", false);

  private final String mark;
  private final String end;
  private final boolean lastLineEnds;

  LineEnds(String mark, String end, boolean lastLineEnds) {
    this.mark = mark;
    this.end = end;
    this.lastLineEnds = lastLineEnds;
  }

  public static LineEnds of(DirtLevel dirt) {
    return dirt == DirtLevel.STRESS ? AWKWARD : PLAIN;
  }

  public byte[] mark() {
    return mark.getBytes(StandardCharsets.UTF_8);
  }

  public byte[] end() {
    return CsvBytes.ascii(end);
  }

  public boolean lastLineEnds() {
    return lastLineEnds;
  }
}
