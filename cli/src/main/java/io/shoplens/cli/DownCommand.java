package io.shoplens.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** Stops the local platform. */
@Command(
    name = "down",
    description = "Stops Superset, Trino and the database; the data stays.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  ./shoplens down", "  SHOPLENS_HOME=/data/shop ./shoplens down"})
final class DownCommand implements Runnable {
  private final Console console;

  DownCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    List<String> stopped = console.platform().stop();
    console
        .out()
        .println(
            stopped.isEmpty() ? "Nothing was running." : "Stopped " + String.join(", ", stopped));
  }
}
