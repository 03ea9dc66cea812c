package io.shoplens.jobs.ingest;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** RetailRocket's categories and their parents, as dot-separated codes from the root down. */
final class CategoryTree {
  /** Child to parent; a category that is no key is a root. */
  private final Map<Long, Long> parents;

  private CategoryTree(Map<Long, Long> parents) {
    this.parents = parents;
  }

  static CategoryTree load(List<InputFile> files, SideFileReport.Builder report) {
    Map<Long, Long> parents = new TreeMap<>();
    FieldSplitter fields = new FieldSplitter(2);
    for (InputFile file : files) {
      SideFiles.forEachLine(
          file,
          report,
          (bytes, from, to) -> fields.split(bytes, from, to) == null && addRow(fields, parents));
    }
    cutCycles(parents, report);
    return new CategoryTree(parents);
  }

  /** Ids of all ancestors and of the category itself, such as {@code 1490.872.16}. */
  String code(long category) {
    Deque<Long> path = new ArrayDeque<>();
    for (Long at = category; at != null; at = parents.get(at)) {
      path.addFirst(at);
    }
    return path.stream().map(String::valueOf).collect(Collectors.joining("."));
  }

  /** Of two parents the smaller one counts, whatever the order of lines and files. */
  private static boolean addRow(FieldSplitter fields, Map<Long, Long> parents) {
    long child = Numbers.id(fields.bytes(), fields.start(0), fields.end(0));
    if (child < 0) {
      return false;
    }
    if (fields.start(1) == fields.end(1)) {
      return true;
    }
    long parent = Numbers.id(fields.bytes(), fields.start(1), fields.end(1));
    if (parent >= 0) {
      parents.merge(child, parent, Math::min);
    }
    return parent >= 0;
  }

  private static void cutCycles(Map<Long, Long> parents, SideFileReport.Builder report) {
    Set<Long> safe = new HashSet<>();
    for (Long category : List.copyOf(parents.keySet())) {
      Set<Long> walked = new HashSet<>();
      Long at = category;
      while (at != null && !safe.contains(at) && walked.add(at)) {
        at = parents.get(at);
      }
      if (at != null && !safe.contains(at)) {
        parents.remove(smallestOnCycle(at, parents));
        report.brokenCycle();
      }
      safe.addAll(walked);
    }
  }

  private static Long smallestOnCycle(Long start, Map<Long, Long> parents) {
    Set<Long> cycle = new HashSet<>();
    for (Long at = start; at != null && cycle.add(at); at = parents.get(at)) {}
    return Collections.min(cycle);
  }
}
