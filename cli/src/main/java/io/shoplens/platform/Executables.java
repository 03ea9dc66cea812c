package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks up and runs the small programs of the operating system. */
final class Executables {
  /** How a short-lived program ended. */
  record Result(int status, String output) {
    boolean succeeded() {
      return status == 0;
    }
  }

  private Executables() {}

  static Optional<Path> find(String program) {
    String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(":"))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, program))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  /** Runs to the end and collects what was printed; status 127 if there is no such program. */
  static Result run(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      Process process = builder.start();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Result(process.waitFor(), output);
    } catch (IOException e) {
      return new Result(127, FileTrouble.reason(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while running " + command.get(0) + ".", e);
    }
  }
}
