package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.parquet.TextColumn;
import java.nio.charset.StandardCharsets;

/**
 * Source session ids as a column of text. They come as 128 bits and mostly repeat the row before,
 * so that a text is made once per id and row group.
 */
final class SourceSessionColumn {
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** Length of a UUID's text, and after which of its digits a hyphen follows. */
  private static final int LENGTH = 36;

  private static final long HYPHEN_AFTER = 1L << 7 | 1L << 11 | 1L << 15 | 1L << 19;

  private final TextColumn column;
  private final Cells known = new Cells(3, 0);
  private final byte[] uuid = new byte[LENGTH];
  private byte[] text = new byte[64];
  private int generation = -1;
  private byte kindBefore;
  private long highBefore;
  private long lowBefore;
  private int entryBefore;

  SourceSessionColumn(TextColumn column) {
    this.column = column;
  }

  void add(Event.SourceSession source) {
    if (source.kind == Event.SourceSession.NONE) {
      column.addNull();
      return;
    }
    if (generation != column.generation()) {
      generation = column.generation();
      known.clear();
      kindBefore = Event.SourceSession.NONE;
    }
    if (source.kind != kindBefore || source.high != highBefore || source.low != lowBefore) {
      kindBefore = source.kind;
      highBefore = source.high;
      lowBefore = source.low;
      entryBefore = entryOf(source);
    }
    column.add(entryBefore);
  }

  /** Cells are numbered as they come, like the column's entries. */
  private int entryOf(Event.SourceSession source) {
    int before = known.size();
    int entry = known.cell(source.kind, source.high, source.low);
    if (known.size() == before) {
      return entry;
    }
    if (source.kind == Event.SourceSession.UUID) {
      format(source.high, source.low);
      return column.entry(uuid, 0, LENGTH);
    }
    if (text.length < source.textLength()) {
      text = new byte[source.textLength()];
    }
    source.copyText(text, 0);
    return column.entry(text, 0, source.textLength());
  }

  private void format(long high, long low) {
    int at = 0;
    for (int digit = 0; digit < 32; digit++) {
      long half = digit < 16 ? high : low;
      uuid[at++] = DIGITS[(int) (half >>> (60 - 4 * (digit & 15))) & 15];
      if ((HYPHEN_AFTER >>> digit & 1) == 1) {
        uuid[at++] = '-';
      }
    }
  }
}
