package io.shoplens.platform;

import io.shoplens.jobs.tables.CatalogSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that Superset and its tools are told. They see nothing else of the person's environment,
 * where proxies, certificates or settings of another Superset would lead them astray.
 */
record SupersetEnvironment(Map<String, String> variables) {
  static final String ADMINISTRATOR = "admin";

  private static final List<String> TAKEN_OVER = List.of("PATH", "TMPDIR", "TERM", "NO_COLOR");

  SupersetEnvironment {
    variables = Map.copyOf(variables);
  }

  /** What is known while nothing runs. */
  static SupersetEnvironment of(
      PlatformHome home, SupersetFiles files, Map<String, String> environment) {
    Map<String, String> variables = new TreeMap<>();
    for (String name : TAKEN_OVER) {
      if (environment.containsKey(name)) {
        variables.put(name, environment.getOrDefault(name, ""));
      }
    }
    String folder = home.superset().toString();
    variables.put("HOME", folder);
    variables.put("SUPERSET_HOME", folder);
    variables.put("LC_ALL", "C.UTF-8");
    variables.put("TZ", "UTC");
    variables.put("PYTHONPATH", files.pythonPath());
    // By its path: by its name, a configuration in the folder where somebody starts us would be
    // first.
    variables.put("SUPERSET_CONFIG_PATH", files.pythonConfiguration().toString());
    variables.put(SupersetFiles.VARIABLE, files.checkout().toString());
    variables.put(PlatformHome.VARIABLE, home.root().toString());
    return new SupersetEnvironment(variables);
  }

  /** With Superset's own database, its folder and its secrets. */
  SupersetEnvironment withDatabase(PlatformHome home, ProcessRecord postgres) {
    return plus(
        Map.of(
            "SHOPLENS_SUPERSET_FOLDER",
            home.superset().toString(),
            "SHOPLENS_SUPERSET_SECRET_FILE",
            secret(home, "superset-secret-key"),
            "SHOPLENS_SUPERSET_DATABASE",
            "127.0.0.1:" + postgres.port() + "/" + SupersetDatabase.NAME,
            "SHOPLENS_SUPERSET_DATABASE_USER",
            SupersetDatabase.NAME,
            "SHOPLENS_SUPERSET_DATABASE_PASSWORD_FILE",
            secret(home, SupersetDatabase.SECRET),
            "SHOPLENS_SUPERSET_USER",
            ADMINISTRATOR,
            "SHOPLENS_SUPERSET_PASSWORD_FILE",
            passwordFile(home).toString(),
            "SHOPLENS_SUPERSET_WORKERS",
            Integer.toString(workers(Runtime.getRuntime().availableProcessors()))));
  }

  /** Superset asks as a user of its own, in the name of whoever looks. */
  SupersetEnvironment withTrino(PlatformHome home, TrinoAddress trino) {
    return plus(
        Map.of(
            "SHOPLENS_TRINO_URI",
            "trino://"
                + TrinoPasswords.SUPERSET
                + "@127.0.0.1:"
                + trino.port()
                + "/"
                + CatalogSettings.NAME,
            "SHOPLENS_TRINO_PASSWORD_FILE",
            TrinoPasswords.secret(home, TrinoPasswords.SUPERSET).toString(),
            "SHOPLENS_TRINO_CA",
            trino.certificate().toString()));
  }

  SupersetEnvironment withPort(int port) {
    return plus(
        Map.of(
            "SHOPLENS_SUPERSET_PORT",
            Integer.toString(port),
            "SHOPLENS_SUPERSET_URL",
            SupersetAddress.url(port)));
  }

  /** What makes a difference to a server; the terminal that it was started from makes none. */
  String identity() {
    return variables.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("SHOPLENS_"))
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  static Path passwordFile(PlatformHome home) {
    return Secrets.passwordFile(home, "superset-admin");
  }

  /** A process of its own for half of the processors, as Trino needs the others. */
  static int workers(int processors) {
    return Math.max(2, Math.min(4, processors / 2));
  }

  /** A process that sees these variables alone and no keyboard. */
  ProcessBuilder process(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(variables);
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    return builder;
  }

  private SupersetEnvironment plus(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(variables);
    all.putAll(more);
    return new SupersetEnvironment(all);
  }

  private static String secret(PlatformHome home, String name) {
    return Secrets.passwordFile(home, name).toString();
  }
}
