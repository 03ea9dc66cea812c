package io.shoplens.ml.metrics;

import it.unimi.dsi.fastutil.doubles.Double2IntOpenHashMap;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Which samples are drawn together: those of a group, or each for itself. */
record Groups(int count, int[] groupOf) {

  static Groups each(int size) {
    int[] own = new int[size];
    Arrays.setAll(own, i -> i);
    return new Groups(size, own);
  }

  /**
   * @param ids equal for samples of one group
   */
  static Groups of(int size, double[] ids) {
    Double2IntOpenHashMap known = new Double2IntOpenHashMap();
    int[] groups = new int[size];
    for (int i = 0; i < size; i++) {
      groups[i] = known.computeIfAbsent(ids[i], id -> known.size());
    }
    return new Groups(known.size(), groups);
  }

  /** How often each sample comes when as many groups are drawn as there are. */
  int[] draw(SplittableRandom random) {
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      drawn[random.nextInt(count)]++;
    }
    int[] counts = new int[groupOf.length];
    Arrays.setAll(counts, i -> drawn[groupOf[i]]);
    return counts;
  }
}
