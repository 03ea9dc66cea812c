package io.shoplens.ml.encoding;

import java.util.ArrayList;
import java.util.List;

/**
 * The places of one column's categories.
 *
 * @param column its name
 * @param numbers whether categories are whole numbers
 * @param categories with places of their own, in order: numbers by size, texts by their characters
 * @param leftOut a category that is known and has no place, or none
 * @param rare whether there is a last place for all other categories
 */
public record Coding(
    String column, boolean numbers, List<String> categories, List<String> leftOut, boolean rare) {

  int size() {
    return categories.size() + (rare ? 1 : 0);
  }

  List<String> names() {
    List<String> names = new ArrayList<>();
    categories.forEach(category -> names.add(column + "=" + category));
    if (rare) {
      names.add(column + " is rare");
    }
    return names;
  }

  /** The category of a text, as {@link CategoryColumns} reads it from rows. */
  Object key(String category) {
    if (numbers) {
      return Long.valueOf(category);
    }
    return category;
  }
}
