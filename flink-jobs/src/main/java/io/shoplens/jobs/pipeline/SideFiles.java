package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.EventFile;
import io.shoplens.jobs.ingest.InputFormat;
import io.shoplens.jobs.ingest.InputPlan;
import io.shoplens.schema.ShoplensException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files whose values become part of events. Read with other ones, the same lines would be other
 * events, so that is refused instead of storing each event twice.
 */
final class SideFiles {
  private SideFiles() {}

  /** What tells the side files of an event file, in one text. */
  static String of(InputPlan plan, EventFile file) {
    if (file.format() != InputFormat.RETAILROCKET) {
      return "";
    }
    return Stream.concat(plan.itemProperties().stream(), plan.categoryTrees().stream())
        .map(side -> side.path() + " " + side.size() + " " + side.modifiedMillis())
        .sorted()
        .collect(Collectors.joining("; "));
  }

  static void requireUnchanged(InputPlan plan, Manifest manifest) {
    Map<String, IngestedFile> read =
        manifest.files().stream()
            .collect(Collectors.toMap(IngestedFile::source, Function.identity()));
    for (EventFile file : plan.eventFiles()) {
      IngestedFile earlier = read.get(file.path());
      if (earlier != null && !earlier.sideFiles().equals(of(plan, file))) {
        throw new ShoplensException(
            ShoplensException.Kind.USER,
            "The item properties or the category tree of "
                + file.path()
                + " have changed since it was read, so its events would be stored a second time"
                + " with other prices and categories: load it into a new SHOPLENS_HOME.");
      }
    }
  }
}
