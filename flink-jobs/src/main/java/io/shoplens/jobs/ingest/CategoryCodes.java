package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.StableHash;
import java.util.Arrays;

/** Dictionary ids of category codes by category id, with a small direct-mapped cache. */
final class CategoryCodes {
  private static final int SLOTS = 4_096;

  private final CategoryTree tree;
  private final Dictionary dictionary;
  private final long[] categories = new long[SLOTS];
  private final int[] ids = new int[SLOTS];

  CategoryCodes(CategoryTree tree, Dictionary dictionary) {
    this.tree = tree;
    this.dictionary = dictionary;
    Arrays.fill(categories, Event.NO_CATEGORY);
  }

  int idOf(long category) {
    if (category == Event.NO_CATEGORY) {
      return Dictionary.UNKNOWN_ID;
    }
    int slot = (int) StableHash.mix(category) & (SLOTS - 1);
    if (categories[slot] != category) {
      ids[slot] = dictionary.idOf(tree.code(category));
      categories[slot] = category;
    }
    return ids[slot];
  }
}
