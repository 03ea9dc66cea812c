package io.shoplens.cli;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.platform.AccessFiles;
import io.shoplens.platform.LocalPlatform;
import io.shoplens.platform.PreparedSuperset;
import io.shoplens.platform.RunningSuperset;
import io.shoplens.platform.SupersetAddress;
import io.shoplens.platform.TrinoAddress;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the local platform. */
@Command(
    name = "up",
    description = {
      "Starts the catalog database, Trino and Superset with its dashboards, unless they run.",
      "What was killed or no longer answers is started again."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./shoplens up",
      "  ./shoplens up --without-dashboards",
      "  SHOPLENS_TRINO_PORT=18443 SHOPLENS_SUPERSET_PORT=18088 ./shoplens up",
      "",
      "The usual ports are 15432, 8443 and 8088; free ones are chosen when these are taken.",
      "The first start fetches Trino (0.8 GB) through Maven and Superset (0.3 GB) from the Python",
      "package index into the user's cache folder."
    })
final class UpCommand implements Runnable {
  private final Console console;

  @Option(
      names = "--without-dashboards",
      description = "Leaves out Superset, for those who need SQL only.")
  private boolean withoutDashboards;

  UpCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    long start = System.nanoTime();
    LocalPlatform platform = console.platform();
    CatalogSettings catalog = platform.startCatalog();
    console.out().println("catalog   " + catalog.properties().get("uri"));
    TrinoAddress trino = platform.startTrino();
    console.out().println("trino     runs on 127.0.0.1:" + trino.port());
    TrinoAccess.lines(trino).forEach(console.out()::println);
    if (!withoutDashboards) {
      PreparedSuperset prepared = console.dashboards().prepare();
      RunningSuperset superset = prepared.start(trino);
      SupersetAddress address = superset.address();
      console.out().println("superset  runs on 127.0.0.1:" + address.port());
      SupersetAccess.lines(address).forEach(console.out()::println);
      if (prepared.isFirst()) {
        console.out().println("  password     " + address.password() + " (shown only this time)");
      }
      superset.importChanged(console.err(), console.err());
      superset.applyAccess(new AccessFiles(console.home()), console.err(), console.err());
    }
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    console.say("Ready in " + time.toSeconds() + " s.");
  }
}
