package io.shoplens.jobs.ingest;

import io.shoplens.jobs.ingest.Recognised.Role;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Finds the files a person named, recognises each, and plans what to read. */
public final class InputPlanner {
  private static final String SIDE_FILES = "{item_properties*,category_tree*}.{csv,csv.gz}";

  private InputPlanner() {}

  /**
   * Plans without reading more than the first lines of each file.
   *
   * @param paths files, folders (searched for {@code *.csv} and {@code *.csv.gz}) or globs
   */
  public static InputPlan plan(List<String> paths, RequestedFormat format) {
    List<Recognised> all = new ArrayList<>();
    for (InputFile file : InputFiles.resolve(paths)) {
      all.add(FormatDetector.recognise(file, format));
    }
    List<EventFile> events = all.stream().map(Recognised::events).filter(Objects::nonNull).toList();
    if (events.isEmpty()) {
      throw new ShoplensException(
          Kind.USER,
          "The input %s holds RetailRocket's item properties or category tree but no events: name the events file too."
              .formatted(String.join(", ", paths)));
    }
    List<InputFile> sides = sideFilesBeside(events);
    List<InputFile> properties = withRole(all, sides, Role.ITEM_PROPERTIES);
    List<InputFile> trees = withRole(all, sides, Role.CATEGORY_TREE);
    return new InputPlan(events, properties, trees, notices(events, properties, trees));
  }

  /** Naming only the events of RetailRocket means its side files too. */
  private static List<InputFile> sideFilesBeside(List<EventFile> events) {
    Set<String> found = new LinkedHashSet<>();
    for (EventFile file : events) {
      Path folder = Path.of(file.path()).getParent();
      if (file.format() != InputFormat.RETAILROCKET || folder == null) {
        continue;
      }
      try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder, SIDE_FILES)) {
        siblings.forEach(path -> found.add(path.toString()));
      } catch (IOException e) {
        throw FileStreams.unreadable(folder.toString(), e);
      }
    }
    return found.isEmpty() ? List.of() : InputFiles.resolve(List.copyOf(found));
  }

  private static List<InputFile> withRole(
      List<Recognised> named, List<InputFile> beside, Role role) {
    Set<InputFile> files = new LinkedHashSet<>();
    named.stream().filter(one -> one.role() == role).forEach(one -> files.add(one.file()));
    for (InputFile file : beside) {
      if (FormatDetector.recognise(file, RequestedFormat.RETAILROCKET).role() == role) {
        files.add(file);
      }
    }
    return List.copyOf(files);
  }

  private static List<String> notices(
      List<EventFile> events, List<InputFile> properties, List<InputFile> trees) {
    List<String> notices = new ArrayList<>();
    boolean retailRocket = events.stream().anyMatch(f -> f.format() == InputFormat.RETAILROCKET);
    if (retailRocket && properties.isEmpty()) {
      notices.add("There is no item_properties*.csv: prices and categories will be missing.");
    }
    if (retailRocket && trees.isEmpty()) {
      notices.add("There is no category_tree.csv: category codes will have a single level.");
    }
    return notices;
  }
}
