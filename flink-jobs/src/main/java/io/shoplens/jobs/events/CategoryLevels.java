package io.shoplens.jobs.events;

import java.util.ArrayList;
import java.util.List;

/** A category code split at its dots into three levels; a missing level takes the one above it. */
public record CategoryLevels(String first, String second, String third) {

  public static CategoryLevels of(String code) {
    List<String> parts = new ArrayList<>();
    for (String part : code.split("\\.", -1)) {
      if (!part.isBlank()) {
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      parts.add(Dictionary.UNKNOWN);
    }
    String first = parts.get(0);
    String second = parts.size() > 1 ? parts.get(1) : first;
    String third = parts.size() > 2 ? parts.get(2) : second;
    return new CategoryLevels(first, second, third);
  }
}
