package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.parquet.TextColumn;
import java.util.Arrays;

/**
 * Source session ids as a column of text. They come as 128 bits and repeat among the rows of one
 * user, which stand together: a text is made again only for an id not seen for long, so that what
 * is remembered stays in the processor's cache.
 */
final class SourceSessionColumn {
  /** A power of two. */
  private static final int REMEMBERED = 1 << 10;

  private final TextColumn column;
  private final long[] highs = new long[REMEMBERED];
  private final long[] lows = new long[REMEMBERED];
  private final byte[] kinds = new byte[REMEMBERED];
  private final int[] entries = new int[REMEMBERED];
  private final byte[] uuid = new byte[UuidText.LENGTH];
  private byte[] text = new byte[64];
  private int generation = -1;

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
      Arrays.fill(kinds, Event.SourceSession.NONE);
    }
    // Any bits of a random UUID would do, but those made from clocks differ in few.
    long spread = (source.high ^ source.low) * 0x9E3779B97F4A7C15L;
    int place = (int) (spread >>> Integer.SIZE) & (REMEMBERED - 1);
    if (lows[place] != source.low || highs[place] != source.high || kinds[place] != source.kind) {
      lows[place] = source.low;
      highs[place] = source.high;
      kinds[place] = source.kind;
      entries[place] = entryOf(source);
    }
    column.add(entries[place]);
  }

  private int entryOf(Event.SourceSession source) {
    if (source.kind == Event.SourceSession.UUID) {
      UuidText.write(source.high, source.low, uuid);
      return column.entry(uuid, 0, UuidText.LENGTH);
    }
    if (text.length < source.textLength()) {
      text = new byte[source.textLength()];
    }
    source.copyText(text, 0);
    return column.entry(text, 0, source.textLength());
  }
}
