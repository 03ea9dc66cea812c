package io.shoplens.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How long the demo took, part by part as they follow each other. */
final class DemoTimes {
  private static final double NANOS = 1e9;

  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private long last;

  /** Builds and starts Java before anybody here can look at a clock. */
  DemoTimes(Map<String, String> environment, long now) {
    this.last = now;
    seconds.put(
        "build", Double.parseDouble(environment.getOrDefault("SHOPLENS_BUILD_SECONDS", "0")));
  }

  void finished(String part, long now) {
    seconds.merge(part, (now - last) / NANOS, Double::sum);
    last = now;
  }

  /** The parts, their sum, and what was done beside them. */
  String summary(double beside) {
    String parts =
        seconds.entrySet().stream()
            .map(part -> text(part.getValue()) + " " + part.getKey())
            .collect(Collectors.joining(", "));
    double all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
    return "It took "
        + text(all)
        + ": "
        + parts
        + "; Superset was fetched and prepared in "
        + text(beside)
        + " beside the data.";
  }

  private static String text(double seconds) {
    return String.format(Locale.ROOT, "%.0f s", seconds);
  }
}
