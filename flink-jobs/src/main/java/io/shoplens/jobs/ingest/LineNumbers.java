package io.shoplens.jobs.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Line numbers in whole files, once it is known how many lines each split held. */
public final class LineNumbers {
  private final Map<Place, Long> linesBefore = new HashMap<>();

  public LineNumbers(Map<Split, Long> linesPerSplit) {
    List<Split> inOrder =
        linesPerSplit.keySet().stream()
            .sorted(Comparator.comparing((Split s) -> s.file().path()).thenComparing(Split::index))
            .toList();
    String path = "";
    long lines = 0;
    for (Split split : inOrder) {
      if (!split.file().path().equals(path)) {
        path = split.file().path();
        lines = split.file().headerLines();
      }
      linesBefore.put(new Place(path, split.index()), lines);
      lines += linesPerSplit.getOrDefault(split, 0L);
    }
  }

  /** The number, from 1 and counting the header, of a line numbered within its split. */
  public long inFile(String path, int splitIndex, long lineInSplit) {
    Long before = linesBefore.get(new Place(path, splitIndex));
    if (before == null) {
      throw new IllegalArgumentException("no split " + splitIndex + " of " + path);
    }
    return before + lineInSplit;
  }

  private record Place(String path, int splitIndex) {}
}
