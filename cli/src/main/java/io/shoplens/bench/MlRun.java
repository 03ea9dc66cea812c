package io.shoplens.bench;

import io.shoplens.schema.ShoplensException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one contestant took for one contest.
 *
 * @param whole the whole process, seen from outside
 * @param parts seconds of its parts, as it told them
 */
record MlRun(String contest, long rows, Measurement whole, Map<String, Double> parts) {

  /** The program says a part and its seconds per line; other lines are none of its own. */
  static Map<String, Double> partsIn(String words) {
    Map<String, Double> parts = new LinkedHashMap<>();
    for (String line : words.split("\\R")) {
      String[] fields = line.strip().split(" ");
      if (fields.length == 2 && fields[1].matches("\\d+\\.\\d+")) {
        parts.put(fields[0], Double.valueOf(fields[1]));
      }
    }
    if (!parts.containsKey("fit")) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG, "A contestant does not tell how long it fitted: " + words);
    }
    return parts;
  }

  boolean isOurs() {
    return whole.contestant().equals(IngestBench.OURS);
  }
}
