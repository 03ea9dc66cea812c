package io.shoplens.cli;

import io.shoplens.bench.TruthReport;
import io.shoplens.jobs.pipeline.RunRequest;
import io.shoplens.jobs.segments.ClusterSettings;
import io.shoplens.platform.PlatformHome;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs all jobs on a generated shop in a home of its own, and compares models with the truth. */
final class TruthBench {
  private TruthBench() {}

  static String measure(Console console, Path folder, Path shop) {
    Map<String, String> environment = new HashMap<>(console.environment());
    environment.put(PlatformHome.VARIABLE, folder.resolve("home").toString());
    Console bench =
        new Console(
            PlatformHome.fromEnvironment(environment), environment, console.out(), console.err());
    try {
      bench.home().create();
      ShopReport report =
          ShopRun.run(
              bench,
              RunRequest.of(List.of(shop.toString())),
              ClusterSettings.DEFAULTS,
              Runtime.getRuntime().availableProcessors());
      console.say(report.summary());
      report.requireSuccess();
      return TruthReport.of(bench.platform().startCatalog(), shop.resolve("truth"));
    } finally {
      bench.platform().stop();
    }
  }
}
