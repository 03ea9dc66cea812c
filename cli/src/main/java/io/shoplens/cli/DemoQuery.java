package io.shoplens.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A packaged question with its SQL, whose first line is the question. */
record DemoQuery(String name, String question, String statement) {
  private static final String FOUND = "found";

  /** What was found, then the examples. */
  static List<DemoQuery> all() {
    return List.of(
        load(FOUND),
        load("best-brands"),
        load("funnel"),
        load("busiest-hours"),
        load("shoppers"),
        load("predictions"));
  }

  boolean isExample() {
    return !name.equals(FOUND);
  }

  private static DemoQuery load(String name) {
    try (@Nullable InputStream stream =
        DemoQuery.class.getResourceAsStream("/demo/" + name + ".sql")) {
      if (stream == null) {
        throw new IllegalStateException("demo/" + name + ".sql is not packaged");
      }
      List<String> lines =
          new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return new DemoQuery(
          name,
          lines.get(0).replaceFirst("^-- ", ""),
          lines.stream().skip(1).collect(Collectors.joining("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
