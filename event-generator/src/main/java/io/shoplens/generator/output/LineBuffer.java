package io.shoplens.generator.output;

import io.shoplens.generator.sessions.EventBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of one day in file order: events with their prices, or the text of a broken line. */
public final class LineBuffer {
  private final EventBuffer events = new EventBuffer(1 << 14);
  private int[] cents = new int[1 << 14];
  private @Nullable String[] literals = new @Nullable String[1 << 14];

  public int size() {
    return events.size();
  }

  public void clear() {
    Arrays.fill(literals, 0, events.size(), null);
    events.clear();
  }

  /** Adds the line of an event, or this text in its place. */
  public void add(EventBuffer source, int index, int price, @Nullable String literal) {
    int size = events.size();
    if (size == cents.length) {
      cents = Arrays.copyOf(cents, 2 * size);
      literals = Arrays.copyOf(literals, 2 * size);
    }
    cents[size] = price;
    literals[size] = literal;
    events.add(source, index);
  }

  /** Renders the lines from {@code from} up to, not including, {@code to}. */
  public void render(CsvBytes out, LineFormat format, byte[] lineEnd, int from, int to) {
    for (int line = from; line < to; line++) {
      String literal = literals[line];
      if (literal == null) {
        format.append(out, events, line, cents[line]);
      } else {
        out.append(literal);
      }
      out.append(lineEnd);
    }
  }
}
