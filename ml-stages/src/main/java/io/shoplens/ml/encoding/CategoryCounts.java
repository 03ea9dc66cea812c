package io.shoplens.ml.encoding;

import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each category of each column occurs. */
final class CategoryCounts implements Serializable {
  private static final long serialVersionUID = 1L;

  /** With more, a column holds ids or measures rather than categories. */
  private static final int MOST = 1_000_000;

  private final List<String> names;
  private final List<HashMap<Object, long[]>> counts = new ArrayList<>();
  private final long[] nulls;
  private long rows;

  CategoryCounts(List<String> names) {
    this.names = names;
    this.nulls = new long[names.size()];
    names.forEach(name -> counts.add(new HashMap<>()));
  }

  void addRow() {
    rows++;
  }

  void add(int column, @Nullable Object category) {
    if (category == null) {
      nulls[column]++;
    } else {
      add(column, category, 1);
    }
  }

  private void add(int column, Object category, long times) {
    Map<Object, long[]> of = counts.get(column);
    of.computeIfAbsent(category, added -> new long[1])[0] += times;
    if (of.size() > MOST) {
      throw new StageException(
          "column '%s' has more than %,d different values, too many for categories"
              .formatted(names.get(column), MOST));
    }
  }

  CategoryCounts add(CategoryCounts other) {
    rows += other.rows;
    for (int column = 0; column < nulls.length; column++) {
      nulls[column] += other.nulls[column];
      int into = column;
      other.counts.get(column).forEach((category, times) -> add(into, category, times[0]));
    }
    return this;
  }

  long rows() {
    return rows;
  }

  long nulls(int column) {
    return nulls[column];
  }

  Map<Object, long[]> of(int column) {
    return counts.get(column);
  }
}
