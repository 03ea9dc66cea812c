package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Maven so that its transfer progress is seen, on standard error as all progress is. */
final class MavenRun {
  private MavenRun() {}

  /** Runs in a folder without a project and returns Maven's exit status. */
  static int inFolder(Path folder, String maven, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(maven));
    if (!System.getenv().containsKey("SHOPLENS_TERMINAL")) {
      // Without a terminal the redrawn progress line would fill logs.
      command.add("--batch-mode");
    }
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      Process process = builder.start();
      process.getInputStream().transferTo(System.err);
      return process.waitFor();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot run Maven as \"" + maven + "\"; install Maven 3.8.1 or newer.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while Maven was downloading.", e);
    }
  }
}
