package io.shoplens.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A table of every run, and a line per contest with our medians over the peer's. */
final class MlReport {
  private static final String[] PARTS = {"start", "read", "fit", "score"};

  private final List<MlRun> runs = new ArrayList<>();

  void add(MlRun run) {
    runs.add(run);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        line(
            "%-9s %11s  %-12s %8s %7s %7s %7s %7s %8s %8s%n",
            "contest",
            "rows",
            "contestant",
            "seconds",
            "start",
            "read",
            "fit",
            "score",
            "CPU s",
            "peak MB"));
    runs.forEach(run -> text.append(row(run)));
    runs.stream().map(MlRun::contest).distinct().forEach(name -> text.append(ratios(name)));
    return text.toString().stripTrailing();
  }

  void writeJson(Path target) {
    try {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(target.toFile(), runs);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot write the results to " + target + ": " + e.getMessage() + ".",
          e);
    }
  }

  private static String row(MlRun run) {
    StringBuilder text =
        new StringBuilder(
            line(
                "%-9s %11s  %-12s %8.1f",
                run.contest(),
                line("%,d", run.rows()),
                run.whole().contestant(),
                run.whole().seconds()));
    for (String part : PARTS) {
      Double seconds = run.parts().get(part);
      text.append(line(" %7s", seconds == null ? "" : line("%.1f", seconds)));
    }
    return text.append(
            line(" %8.1f %8s%n", run.whole().cpuSeconds(), line("%,d", run.whole().megabytes())))
        .toString();
  }

  private String ratios(String contest) {
    Measurement ours = median(contest, true);
    Measurement theirs = median(contest, false);
    return line(
        "%s: %.2fx the seconds of %s, %.2fx its CPU-seconds, %.2fx its memory%n",
        contest,
        ours.ratioTo(theirs),
        theirs.contestant(),
        ours.cpuSeconds() / theirs.cpuSeconds(),
        (double) ours.megabytes() / theirs.megabytes());
  }

  private Measurement median(String contest, boolean ours) {
    List<Measurement> sorted =
        runs.stream()
            .filter(run -> run.contest().equals(contest) && run.isOurs() == ours)
            .map(MlRun::whole)
            .sorted(Comparator.comparingDouble(Measurement::seconds))
            .toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
