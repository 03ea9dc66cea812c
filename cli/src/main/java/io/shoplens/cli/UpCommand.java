package io.shoplens.cli;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.platform.LocalPlatform;
import io.shoplens.platform.TrinoAddress;
import java.time.Duration;
import picocli.CommandLine.Command;

/** Starts the local platform. */
@Command(
    name = "up",
    description = "Starts the catalog database and Trino, unless they run.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens up",
      "  SHOPLENS_TRINO_PORT=18080 ./shoplens up",
      "",
      "The usual ports are 15432 and 8443; free ones are chosen when these are taken.",
      "The first start fetches Trino (0.8 GB) through Maven into the user's cache folder."
    })
final class UpCommand implements Runnable {
  private final Console console;

  UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    long start = System.nanoTime();
    LocalPlatform platform = console.platform();
    CatalogSettings catalog = platform.startCatalog();
    TrinoAddress trino = platform.startTrino();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    console.say("Ready in " + time.toSeconds() + " s.");
    console.out().println("catalog  " + catalog.properties().get("uri"));
    TrinoAccess.lines(trino).forEach(console.out()::println);
  }
}
