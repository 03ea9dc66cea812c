package io.shoplens.jobs.parquet;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A column of strings. Producers that know when a value repeats make an entry once and add its
 * number; entries are the dictionary, unless nearly every row has its own.
 */
public final class TextColumn extends Column {
  private static final int MOST_DICTIONARY_BYTES = 4 << 20;

  /** More entries than that are not put in order to give every page its own bounds. */
  private static final int MOST_RANKED = 1 << 12;

  private final Map<String, Integer> known = new HashMap<>();
  private @Nullable String before;
  private int entryBefore;
  private byte[] bytes = new byte[1 << 10];
  private int[] ends = new int[1 << 6];
  private int entries;
  private int[] ids = new int[1 << 10];
  private int generation;
  private boolean dictionary;
  private int[] ranks = new int[0];
  private int[] byRank = new int[0];

  TextColumn(ColumnDescriptor descriptor) {
    super(descriptor);
  }

  /** A new entry, valid until the row group has been written. */
  public int entry(byte[] utf8, int from, int to) {
    int start = start(entries);
    int end = start + to - from;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    System.arraycopy(utf8, from, bytes, start, to - from);
    if (entries == ends.length) {
      ends = Arrays.copyOf(ends, entries * 2);
    }
    ends[entries] = end;
    return entries++;
  }

  /** Changes when entries made so far have lost their meaning. */
  public int generation() {
    return generation;
  }

  /** A row with an entry's value. */
  public void add(int entry) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
    }
    ids[size++] = entry;
  }

  /** Sorted rows repeat the very string of the row before, which costs no lookup. */
  @SuppressWarnings("ReferenceEquality")
  public void add(String value) {
    if (value != before) {
      entryBefore = entryOf(value);
      before = value;
    }
    add(entryBefore);
  }

  @Override
  void addObject(Object value) {
    add((String) value);
  }

  @Override
  void prepare(ChunkWriter chunk) {
    dictionary =
        entries > 0 && entries * 3L <= size * 2L && start(entries) <= MOST_DICTIONARY_BYTES;
    rank();
    if (dictionary) {
      for (int entry = 0; entry < entries; entry++) {
        append(entry, chunk.page());
      }
      chunk.finishDictionary(entries);
    }
  }

  @Override
  void encode(int from, int to, ChunkWriter chunk) {
    PageBytes page = chunk.page();
    if (dictionary) {
      chunk.encoding(Encoding.RLE_DICTIONARY);
      int bits = IdEncoder.bitWidth(entries);
      page.putByte(bits);
      IdEncoder.append(ids, from, to, bits, page);
      return;
    }
    chunk.encoding(Encoding.PLAIN);
    for (int i = from; i < to; i++) {
      append(ids[i], page);
    }
  }

  /** Bounds of the page, or those of the whole chunk where ranking its entries would cost more. */
  @Override
  void describe(int from, int to, Statistics<?> statistics) {
    if (from == to) {
      return;
    }
    int least = byRank[0];
    int most = byRank[byRank.length - 1];
    if (ranks.length > 0) {
      int lowest = Integer.MAX_VALUE;
      int highest = 0;
      for (int i = from; i < to; i++) {
        lowest = Math.min(lowest, ranks[ids[i]]);
        highest = Math.max(highest, ranks[ids[i]]);
      }
      least = byRank[lowest];
      most = byRank[highest];
    }
    statistics.updateStats(binary(least));
    statistics.updateStats(binary(most));
  }

  @Override
  void clearValues() {
    generation++;
    known.clear();
    before = null;
    entries = 0;
  }

  private int entryOf(String value) {
    Integer entry = known.get(value);
    if (entry == null) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      entry = entry(utf8, 0, utf8.length);
      known.put(value, entry);
    }
    return entry;
  }

  private void rank() {
    if (entries <= MOST_RANKED) {
      byRank = new int[entries];
      Arrays.setAll(byRank, entry -> entry);
      IntArrays.quickSort(byRank, this::compare);
      ranks = new int[entries];
      for (int rank = 0; rank < entries; rank++) {
        ranks[byRank[rank]] = rank;
      }
      return;
    }
    int least = 0;
    int most = 0;
    for (int entry = 1; entry < entries; entry++) {
      least = compare(entry, least) < 0 ? entry : least;
      most = compare(entry, most) > 0 ? entry : most;
    }
    ranks = new int[0];
    byRank = new int[] {least, most};
  }

  private int compare(int left, int right) {
    return Arrays.compareUnsigned(bytes, start(left), ends[left], bytes, start(right), ends[right]);
  }

  private void append(int entry, PageBytes page) {
    int from = start(entry);
    page.putInt(ends[entry] - from);
    page.put(bytes, from, ends[entry]);
  }

  private Binary binary(int entry) {
    return Binary.fromConstantByteArray(Arrays.copyOfRange(bytes, start(entry), ends[entry]));
  }

  private int start(int entry) {
    return entry == 0 ? 0 : ends[entry - 1];
  }
}
