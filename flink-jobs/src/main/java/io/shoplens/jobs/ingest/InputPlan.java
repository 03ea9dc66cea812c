package io.shoplens.jobs.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything a run will read, decided before it starts.
 *
 * @param itemProperties RetailRocket's item property files, in order of path
 * @param categoryTrees RetailRocket's category tree files
 * @param notices sentences worth showing, such as a missing side file
 */
public record InputPlan(
    List<EventFile> eventFiles,
    List<InputFile> itemProperties,
    List<InputFile> categoryTrees,
    List<String> notices)
    implements Serializable {
  public InputPlan {
    eventFiles = List.copyOf(eventFiles);
    itemProperties = List.copyOf(itemProperties);
    categoryTrees = List.copyOf(categoryTrees);
    notices = List.copyOf(notices);
  }

  /** The same plan with only some of its event files. */
  public InputPlan only(Predicate<EventFile> wanted) {
    return new InputPlan(
        eventFiles.stream().filter(wanted).toList(), itemProperties, categoryTrees, notices);
  }

  /** Cuts plain files into ranges of about that size; a gzip file stays whole. */
  public List<Split> splits(long targetBytes) {
    List<Split> splits = new ArrayList<>();
    for (EventFile file : eventFiles) {
      if (file.gzip()) {
        splits.add(new Split(file, 0, file.dataStart(), Long.MAX_VALUE));
      } else {
        cut(file, targetBytes, splits);
      }
    }
    return List.copyOf(splits);
  }

  private static void cut(EventFile file, long targetBytes, List<Split> splits) {
    long start = file.dataStart();
    long bytes = file.file().size() - start;
    long pieces = Math.max(1, (bytes + targetBytes - 1) / targetBytes);
    for (int piece = 0; piece < pieces; piece++) {
      long end = piece == pieces - 1 ? start + bytes : start + bytes / pieces * (piece + 1);
      long from = start + bytes / pieces * piece;
      splits.add(new Split(file, piece, from, end));
    }
  }
}
