package io.shoplens.cli;

import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.Preset;
import io.shoplens.jobs.pipeline.RunRequest;
import io.shoplens.jobs.segments.ClusterSettings;
import io.shoplens.platform.CacheFolder;
import io.shoplens.platform.PlatformHome;
import io.shoplens.platform.PythonEnvironment;
import io.shoplens.platform.RunningSuperset;
import io.shoplens.platform.TrinoAddress;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens the dashboards of a platform of its own in a browser, and tells how long that takes. */
final class DashboardBench {
  /** What a user of the preset does on its 122 days. */
  private static final int EVENTS_PER_USER = 40;

  private static final int FEWEST_USERS = 2_000;

  private DashboardBench() {}

  static void measure(Console console, DashboardBenchOptions options) {
    if (options.here()) {
      open(console, options);
      return;
    }
    try (TemporaryFolder folder = TemporaryFolder.below(console.home(), "bench")) {
      Map<String, String> environment = new HashMap<>(console.environment());
      environment.put(PlatformHome.VARIABLE, folder.path().resolve("home").toString());
      Console bench =
          new Console(
              PlatformHome.fromEnvironment(environment), environment, console.out(), console.err());
      try {
        bench.home().create();
        fill(bench, options, folder.path().resolve("shop"));
        open(bench, options);
      } finally {
        bench.platform().stop();
      }
    }
  }

  private static void fill(Console bench, DashboardBenchOptions options, Path shop) {
    List<String> input = options.input();
    if (input.isEmpty()) {
      int users = (int) Math.max(FEWEST_USERS, options.events() / EVENTS_PER_USER);
      GeneratorOptions generated = GeneratorOptions.preset(Preset.SMALL).users(users).build();
      bench.say(ShopGeneration.summary(ShopGeneration.run(bench, generated, shop), shop));
      input = List.of(shop.toString());
    }
    ShopReport report =
        ShopRun.run(
            bench,
            RunRequest.of(input),
            ClusterSettings.DEFAULTS,
            Runtime.getRuntime().availableProcessors());
    bench.say(report.summary());
    report.requireSuccess();
  }

  private static void open(Console console, DashboardBenchOptions options) {
    TrinoAddress trino = console.platform().startTrino();
    RunningSuperset superset = console.dashboards().prepare().start(trino);
    superset.importChanged(console.err(), console.err());
    Path checkout = Path.of(console.environment().getOrDefault("SHOPLENS_CHECKOUT", "."));
    Path folder = checkout.toAbsolutePath().resolve("superset");
    PythonEnvironment python =
        PythonEnvironment.obtain(
            CacheFolder.fromEnvironment(console.environment()),
            "superset-tests",
            requirements(folder.resolve("requirements-test.txt")),
            console::say);
    List<String> command =
        new ArrayList<>(List.of(python.python().toString(), "-m", "shoplens_superset.bench"));
    command.addAll(options.arguments());
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(variables(console, superset, trino, folder));
    try {
      if (builder.start().waitFor() != 0) {
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL,
            "The dashboards could not be measured; the reason is above.");
      }
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL, "Cannot run " + python.python() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ShoplensException(
          ShoplensException.Kind.USER, "Interrupted while measuring dashboards.", e);
    }
  }

  private static Map<String, String> variables(
      Console console, RunningSuperset superset, TrinoAddress trino, Path folder) {
    return Map.of(
        "PYTHONPATH", folder.resolve("tools").toString(),
        "PYTHONDONTWRITEBYTECODE", "1",
        "SHOPLENS_CHECKOUT", folder.resolveSibling(".").normalize().toString(),
        "SHOPLENS_HOME", console.home().root().toString(),
        "SHOPLENS_SUPERSET_URL", superset.address().url(),
        "SHOPLENS_SUPERSET_USER", superset.address().user(),
        "SHOPLENS_SUPERSET_PASSWORD_FILE", superset.address().passwordFile().toString(),
        "SHOPLENS_TRINO_URI",
            "trino://" + TrinoAddress.USER + "@127.0.0.1:" + trino.port() + "/shoplens",
        "SHOPLENS_TRINO_PASSWORD_FILE", trino.passwordFile().toString(),
        "SHOPLENS_TRINO_CA", trino.certificate().toString());
  }

  private static List<String> requirements(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read " + file + ": run ./shoplens from a checkout of the source.",
          e);
    }
  }
}
