package io.shoplens.cli;

import io.shoplens.platform.LocalPlatform;
import io.shoplens.platform.ProcessRecord;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Says what of the local platform runs. */
@Command(
    name = "status",
    description = "Says what runs, where it answers and where its log is.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {"  ./shoplens status"})
final class StatusCommand implements Runnable {
  private final Console console;

  StatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    LocalPlatform platform = console.platform();
    console.out().println("home      " + console.home().root());
    platform
        .configuredCatalog()
        .ifPresentOrElse(
            catalog -> console.out().println("catalog   " + catalog.properties().get("uri")),
            () -> print("postgres", platform.runningPostgres()));
    print("trino", platform.runningTrino());
    platform
        .trinoAddress()
        .map(TrinoAccess::lines)
        .ifPresent(lines -> lines.forEach(console.out()::println));
    print("superset", platform.runningSuperset());
    platform
        .supersetAddress()
        .map(SupersetAccess::lines)
        .ifPresent(lines -> lines.forEach(console.out()::println));
  }

  private void print(String name, Optional<ProcessRecord> running) {
    String state =
        running
            .map(
                record ->
                    "runs on 127.0.0.1:"
                        + record.port()
                        + ", process "
                        + record.pid()
                        + ", log "
                        + console.home().logs().resolve(name + ".log"))
            .orElse("is down");
    console.out().printf("%-9s %s%n", name, state);
  }
}
