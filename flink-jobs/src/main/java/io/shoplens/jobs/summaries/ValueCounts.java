package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.IdSums;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Dictionary;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Events, users and revenue by the value of one dictionary column, and the largest of them. */
final class ValueCounts implements Mergeable {
  /** Rows that stand for themselves; the rest is grouped as {@link #OTHER}. */
  static final int SHOWN = 50;

  static final String OTHER = "other";
  private static final int REVENUE = 4;
  private static final int USERS = 5;

  private final IdSums sums = new IdSums(6);

  /**
   * Adds the events of a span, bots' left out.
   *
   * @param ids the column's values
   */
  void add(int[] ids, EventSpan span) {
    for (int i = 0; i < span.size(); i++) {
      if (!span.isBot[i]) {
        int id = ids[i];
        sums.add(id, span.type[i], 1);
        if (span.revenueCents[i] != 0) {
          sums.add(id, REVENUE, span.revenueCents[i]);
        }
        if (sums.firstVisit(id, span.visitor[i])) {
          sums.add(id, USERS, 1);
        }
      }
    }
  }

  /** Most events first, equals by their text's bytes; ids without an event are left out. */
  List<Line> byEvents(Dictionary dictionary) {
    List<Line> lines = new ArrayList<>();
    for (int id = 0; id < sums.size(); id++) {
      Line line =
          new Line(
              id,
              sums.sum(id, 0),
              sums.sum(id, 1),
              sums.sum(id, 2),
              sums.sum(id, 3),
              sums.sum(id, REVENUE),
              sums.sum(id, USERS));
      if (line.events() > 0) {
        lines.add(line);
      }
    }
    lines.sort(
        Comparator.comparingLong(Line::events)
            .reversed()
            .thenComparing(line -> bytes(dictionary, line.id()), Arrays::compareUnsigned));
    return lines;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    sums.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    sums.merge(in);
  }

  private static byte[] bytes(Dictionary dictionary, int id) {
    return dictionary.text(id).getBytes(StandardCharsets.UTF_8);
  }

  /** The counts of one value. */
  record Line(
      int id, long views, long carts, long removes, long purchases, long revenueCents, long users) {

    long events() {
      return views + carts + removes + purchases;
    }

    /** Two values' events together; their users cannot be added and are not asked for. */
    Line plus(Line other) {
      return new Line(
          id,
          views + other.views,
          carts + other.carts,
          removes + other.removes,
          purchases + other.purchases,
          revenueCents + other.revenueCents,
          0);
    }
  }
}
