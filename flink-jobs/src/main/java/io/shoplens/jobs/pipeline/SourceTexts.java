package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Event;
import java.util.Arrays;

/** The source session ids of a batch that are not UUIDs, end to end in one array. */
final class SourceTexts {
  private static final int NONE = -1;

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int count;

  void clear() {
    count = 0;
  }

  /** Keeps the id if it is a text and returns where. */
  int add(Event.SourceSession source) {
    if (source.kind != Event.SourceSession.TEXT) {
      return NONE;
    }
    int start = start(count);
    int end = start + source.textLength();
    while (bytes.length < end) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    source.copyText(bytes, start);
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count] = end;
    return count++;
  }

  void read(int index, Event.SourceSession into) {
    into.setText(bytes, start(index), ends[index]);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }
}
