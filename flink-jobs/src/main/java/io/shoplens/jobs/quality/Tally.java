package io.shoplens.jobs.quality;

import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.StructLike;

/** Violations of one expectation, with a few examples; parts of a table are tallied apart. */
final class Tally {
  private static final int EXAMPLES = 3;

  private final List<String> examples = new ArrayList<>();
  private long violations;

  void violatedBy(StructLike row, RowCheck check) {
    violations++;
    if (examples.size() < EXAMPLES) {
      String example = check.show(row);
      if (!examples.contains(example)) {
        examples.add(example);
      }
    }
  }

  void add(Tally part) {
    violations += part.violations;
    part.examples.stream()
        .filter(example -> !examples.contains(example))
        .limit(EXAMPLES - examples.size())
        .forEach(examples::add);
  }

  Finding finding(long rows) {
    String seen = violations + " of " + rows + " rows violate it";
    return new Finding(
        violations, examples.isEmpty() ? seen : seen + ", e.g. " + String.join("; ", examples));
  }
}
