package io.shoplens.jobs.summaries;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The largest values of a column, each for itself, and one line for all others together. */
record TopLines(List<Ranked> lines, long events) {

  /**
   * One row of a top list.
   *
   * @param members how many values the line stands for
   */
  record Ranked(int rank, ValueCounts.Line line, int members, boolean isOther) {

    /**
     * Distinct users; null for the grouped line, whose distinct users are known to nobody who has
     * not kept every user's values.
     */
    @Nullable Long users() {
      return isOther ? null : line.users();
    }
  }

  static TopLines of(List<ValueCounts.Line> byEvents) {
    long events = byEvents.stream().mapToLong(ValueCounts.Line::events).sum();
    List<Ranked> lines = new ArrayList<>();
    int shown = Math.min(ValueCounts.SHOWN, byEvents.size());
    for (int i = 0; i < shown; i++) {
      lines.add(new Ranked(i + 1, byEvents.get(i), 1, false));
    }
    List<ValueCounts.Line> rest = byEvents.subList(shown, byEvents.size());
    rest.stream()
        .reduce(ValueCounts.Line::plus)
        .ifPresent(sum -> lines.add(new Ranked(shown + 1, sum, rest.size(), true)));
    return new TopLines(List.copyOf(lines), events);
  }
}
