package io.shoplens.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.shoplens.schema.ShoplensException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Runs Python to its end, without what the person's own environment would tell it. */
final class PythonRun {
  private PythonRun() {}

  static Executables.Result of(List<String> command) {
    return of(command, line -> {});
  }

  /** Each line that is printed is heard at once, and all of them are in the result. */
  static Executables.Result of(List<String> command, Consumer<String> listener) {
    ProcessBuilder builder = new ProcessBuilder(command);
    // A folder of packages of the person's own would count as installed.
    builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    StringJoiner output = new StringJoiner("\n");
    try {
      Process process = builder.start();
      // When this process is told to end, nobody is left to hear what Python has to say.
      Thread hook = new Thread(process::destroy, "end Python");
      Runtime.getRuntime().addShutdownHook(hook);
      try (BufferedReader lines = process.inputReader(UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          output.add(line);
          listener.accept(line);
        }
      }
      return new Executables.Result(process.waitFor(), output.toString().strip());
    } catch (IOException e) {
      return new Executables.Result(127, FileTrouble.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while running Python.", e);
    }
  }
}
