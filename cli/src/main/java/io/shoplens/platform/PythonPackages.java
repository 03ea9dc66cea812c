package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.util.List;

/**
 * What a virtual environment of Python consists of: lines for pip, whether they name every package
 * so that nothing has to be resolved, and the interpreters that the packages are for.
 */
public record PythonPackages(
    String name, List<String> requirements, boolean complete, List<String> interpreters) {
  private static final int SAID_ONE_BY_ONE = 6;

  public PythonPackages {
    requirements = List.copyOf(requirements);
    interpreters = List.copyOf(interpreters);
  }

  /** Packages whose own requirements pip finds out, for any Python 3. */
  static PythonPackages of(String name, List<String> requirements) {
    return new PythonPackages(name, requirements, false, List.of("3"));
  }

  /** All lines of a file with every package, for these versions of Python. */
  static PythonPackages complete(String name, List<String> lines, String... versions) {
    List<String> requirements =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .toList();
    return new PythonPackages(name, requirements, true, List.of(versions));
  }

  /** Short enough for a sentence, however many there are. */
  String summary() {
    return requirements.size() <= SAID_ONE_BY_ONE
        ? String.join(", ", requirements)
        : requirements.size() + " Python packages for " + name;
  }

  ShoplensException withoutInterpreter() {
    String versions = String.join(" or ", interpreters);
    return new ShoplensException(
        ShoplensException.Kind.USER,
        "There is no Python "
            + versions
            + " on the PATH, which "
            + name
            + " needs; install it with venv (Debian: python3-venv).");
  }
}
