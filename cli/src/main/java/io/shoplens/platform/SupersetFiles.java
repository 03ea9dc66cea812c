package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What of the checkout makes Superset Shoplens': requirements, configuration and dashboards. */
record SupersetFiles(Path checkout) {
  static final String VARIABLE = "SHOPLENS_CHECKOUT";

  private static final String REQUIREMENTS = "requirements.txt";
  private static final List<String> CONFIGURATION = List.of("superset/config");
  private static final List<String> DASHBOARDS =
      List.of(
          "superset/assets",
          "superset/tools/shoplens_superset",
          "iceberg-schema/tables",
          "iceberg-schema/metrics.yaml");

  static SupersetFiles of(Map<String, String> environment) {
    Path checkout = Path.of(environment.getOrDefault(VARIABLE, ".")).toAbsolutePath().normalize();
    SupersetFiles files = new SupersetFiles(checkout);
    if (!Files.isRegularFile(files.folder().resolve(REQUIREMENTS))) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "The dashboards' files are not in "
              + files.folder()
              + ": run ./shoplens from a checkout of the source, or name one in "
              + VARIABLE
              + ".");
    }
    return files;
  }

  /** The versions of Python are those that all of the pinned packages are made for. */
  PythonPackages packages() {
    Path file = folder().resolve(REQUIREMENTS);
    try {
      return PythonPackages.complete("superset", Files.readAllLines(file), "3.11", "3.12");
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read " + file + ": " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  /** Where Python finds the configuration and the tool. */
  String pythonPath() {
    return folder().resolve("config") + ":" + folder().resolve("tools");
  }

  Path pythonConfiguration() {
    return folder().resolve("config/superset_config.py");
  }

  Path pluginBuilder() {
    return folder().resolve("plugins/build.py");
  }

  /** Differs when a running Superset has to be started again. */
  String configuration() {
    return Fingerprint.ofFiles(checkout, CONFIGURATION);
  }

  /** Differs when the dashboards have to be imported again. */
  String dashboards() {
    return Fingerprint.ofFiles(checkout, DASHBOARDS);
  }

  /** Differs when roles mean something else, or there is something else to have access to. */
  String access() {
    return Fingerprint.of(
        List.of(dashboards(), Fingerprint.ofFiles(checkout, List.of("superset/access"))));
  }

  private Path folder() {
    return checkout.resolve("superset");
  }
}
