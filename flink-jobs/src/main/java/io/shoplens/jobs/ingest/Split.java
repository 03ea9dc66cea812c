package io.shoplens.jobs.ingest;

import java.io.Serializable;
import java.util.Objects;

/**
 * A byte range of an event file: it owns the lines that start in {@code [start, end)}.
 *
 * @param index position among the splits of its file, from 0
 */
public record Split(EventFile file, int index, long start, long end) implements Serializable {
  public Split {
    Objects.requireNonNull(file, "file");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("split from " + start + " to " + end);
    }
  }
}
