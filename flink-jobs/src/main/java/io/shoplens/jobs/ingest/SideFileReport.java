package io.shoplens.jobs.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What the files beside the events held.
 *
 * @param malformed lines that were left out
 * @param brokenCycles categories that were their own ancestors
 */
public record SideFileReport(long lines, long malformed, long brokenCycles)
    implements Serializable {

  /** One sentence per kind of trouble; empty if all was well. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (malformed > 0) {
      sentences.add(
          "%,d of %,d lines of item properties and category tree are malformed and were left out."
              .formatted(malformed, lines));
    }
    if (brokenCycles > 0) {
      sentences.add(
          "%,d cycles in the category tree were cut at their smallest id.".formatted(brokenCycles));
    }
    return List.copyOf(sentences);
  }

  /** Counts while the files are loaded. */
  static final class Builder {
    private long lines;
    private long malformed;
    private long brokenCycles;

    void line(boolean understood) {
      lines++;
      if (!understood) {
        malformed++;
      }
    }

    void brokenCycle() {
      brokenCycles++;
    }

    SideFileReport build() {
      return new SideFileReport(lines, malformed, brokenCycles);
    }
  }
}
