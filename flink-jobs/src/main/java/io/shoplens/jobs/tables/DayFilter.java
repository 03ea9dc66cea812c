package io.shoplens.jobs.tables;

import io.shoplens.jobs.events.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;

/** A filter for whole days, as few ranges as possible. */
final class DayFilter {
  private DayFilter() {}

  static Expression of(String timeColumn, SortedSet<Integer> days) {
    Expression filter = Expressions.alwaysFalse();
    for (Range range : ranges(days)) {
      filter =
          Expressions.or(
              filter,
              Expressions.and(
                  Expressions.greaterThanOrEqual(timeColumn, micros(range.first)),
                  Expressions.lessThan(timeColumn, micros(range.last + 1))));
    }
    return filter;
  }

  static List<Range> ranges(SortedSet<Integer> days) {
    List<Range> ranges = new ArrayList<>();
    for (int day : days) {
      Range last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
      if (last != null && last.last + 1 == day) {
        ranges.set(ranges.size() - 1, new Range(last.first, day));
      } else {
        ranges.add(new Range(day, day));
      }
    }
    return ranges;
  }

  private static long micros(int day) {
    return day * Times.MICROS_PER_DAY;
  }

  record Range(int first, int last) {}
}
