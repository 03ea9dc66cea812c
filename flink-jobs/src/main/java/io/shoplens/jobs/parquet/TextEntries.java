package io.shoplens.jobs.parquet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds strings to a column by their number in a list, each an entry once per row group. */
public final class TextEntries {
  private static final int NONE = -1;

  private final TextColumn column;
  private final byte[][] texts;

  /** Equal strings share the number of the first. */
  private final int[] firstOfEqual;

  private final int[] entries;
  private int generation = -1;

  public TextEntries(TextColumn column, List<String> texts) {
    this.column = column;
    this.texts = new byte[texts.size()][];
    this.firstOfEqual = new int[texts.size()];
    this.entries = new int[texts.size()];
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      this.texts[i] = texts.get(i).getBytes(StandardCharsets.UTF_8);
      Integer before = seen.putIfAbsent(texts.get(i), i);
      firstOfEqual[i] = before == null ? i : before;
    }
  }

  /** Adds the strings whose numbers stand at some places of an array. */
  public void addAll(int[] numbers, int[] places, int from, int to) {
    for (int i = from; i < to; i++) {
      add(numbers[places[i]]);
    }
  }

  /** The same for few strings. */
  public void addAll(byte[] numbers, int[] places, int from, int to) {
    for (int i = from; i < to; i++) {
      add(numbers[places[i]]);
    }
  }

  public void add(int number) {
    if (generation != column.generation()) {
      Arrays.fill(entries, NONE);
      generation = column.generation();
    }
    int first = firstOfEqual[number];
    int entry = entries[first];
    if (entry == NONE) {
      entry = column.entry(texts[first], 0, texts[first].length);
      entries[first] = entry;
    }
    column.add(entry);
  }
}
