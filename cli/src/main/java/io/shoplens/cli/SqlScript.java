package io.shoplens.cli;

import java.util.ArrayList;
import java.util.List;

/** Splits SQL text into statements at semicolons that are not within quotes or comments. */
final class SqlScript {
  private final String text;
  private int position;

  private SqlScript(String text) {
    this.text = text;
  }

  static List<String> split(String text) {
    return new SqlScript(text).statements();
  }

  private List<String> statements() {
    List<String> statements = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ';') {
        position++;
        add(statements, current);
      } else if (c == '\'' || c == '"') {
        current.append(until(String.valueOf(c), 1));
      } else if (text.startsWith("--", position)) {
        until("\n", 2);
        current.append('\n');
      } else if (text.startsWith("/*", position)) {
        until("*/", 2);
        current.append(' ');
      } else {
        current.append(c);
        position++;
      }
    }
    add(statements, current);
    return statements;
  }

  /** Takes the text up to and including its end mark; a doubled quote just starts a new quote. */
  private String until(String end, int opening) {
    int found = text.indexOf(end, position + opening);
    int next = found < 0 ? text.length() : found + end.length();
    String taken = text.substring(position, next);
    position = next;
    return taken;
  }

  private static void add(List<String> statements, StringBuilder current) {
    String statement = current.toString().strip();
    if (!statement.isEmpty()) {
      statements.add(statement);
    }
    current.setLength(0);
  }
}
