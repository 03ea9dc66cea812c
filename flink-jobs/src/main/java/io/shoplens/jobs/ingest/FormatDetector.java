package io.shoplens.jobs.ingest;

import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Recognises what an input file holds by its first lines, never by its name. */
final class FormatDetector {
  private static final int SHOWN = 80;

  private FormatDetector() {}

  /** What the file holds, or a sentence with what was found and what is expected. */
  static Recognised recognise(InputFile file, RequestedFormat wanted) {
    FileHead head = FileHead.read(file);
    List<String> names = names(head.firstLine());
    if (names.equals(List.of(SideFiles.PROPERTIES_HEADER.split(",")))) {
      return new Recognised(Recognised.Role.ITEM_PROPERTIES, file, null);
    }
    if (names.equals(List.of(SideFiles.TREE_HEADER.split(",")))) {
      return new Recognised(Recognised.Role.CATEGORY_TREE, file, null);
    }
    for (InputFormat format : wanted.candidates()) {
      List<String> columns = format.columns();
      if (names.size() == columns.size() && new HashSet<>(names).containsAll(columns)) {
        List<Integer> order = columns.stream().map(names::indexOf).toList();
        return events(new EventFile(file, format, head.gzip(), head.afterFirstLine(), 1, order));
      }
    }
    if (wanted.candidates().contains(InputFormat.REES46) && looksLikeRees46(head)) {
      List<Integer> order =
          IntStream.range(0, InputFormat.REES46.columns().size()).boxed().toList();
      return events(
          new EventFile(file, InputFormat.REES46, head.gzip(), head.dataStart(), 0, order));
    }
    throw unknown(head, names, wanted);
  }

  private static Recognised events(EventFile file) {
    return new Recognised(Recognised.Role.EVENTS, file.file(), file);
  }

  private static List<String> names(String line) {
    List<String> names = new ArrayList<>();
    for (String name : line.split(",", -1)) {
      String bare = name.strip();
      if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
        bare = bare.substring(1, bare.length() - 1).strip();
      }
      names.add(bare.toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** Without a header: dirt may stand first, so one good line among the first is enough. */
  private static boolean looksLikeRees46(FileHead head) {
    return head.lines().stream().anyMatch(FormatDetector::isRees46Line);
  }

  private static boolean isRees46Line(String line) {
    String[] fields = line.split(",", -1);
    String type = fields.length > 1 ? fields[1].strip().replace("\"", "") : "";
    return fields.length == InputFormat.REES46.columns().size()
        && List.of("view", "cart", "remove_from_cart", "purchase").contains(type);
  }

  private static ShoplensException unknown(
      FileHead head, List<String> names, RequestedFormat wanted) {
    String line = head.firstLine();
    String found = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return new ShoplensException(
        Kind.USER,
        "The input file %s %s; its first line is '%s', expected are comma-separated columns %s."
            .formatted(head.file().path(), cause(line, names), found, wanted.expectation()));
  }

  private static String cause(String line, List<String> names) {
    for (char delimiter : new char[] {';', '\t', '|'}) {
      if (line.chars().filter(c -> c == delimiter).count() >= 3 && names.size() < 5) {
        return "is delimited by %s, not by commas"
            .formatted(
                switch (delimiter) {
                  case ';' -> "semicolons";
                  case '\t' -> "tabs";
                  default -> "vertical bars";
                });
      }
    }
    if (line.indexOf('\r') >= 0) {
      return "ends its lines with CR alone";
    }
    List<String> missing = new ArrayList<>(InputFormat.REES46.columns());
    missing.removeAll(names);
    return missing.size() <= InputFormat.REES46.columns().size() / 2 && !missing.isEmpty()
        ? "lacks the columns " + String.join(", ", missing)
        : "is of no known format";
  }
}
