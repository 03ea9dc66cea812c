package io.shoplens.platform;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * How the Iceberg catalog is reached: the properties that Iceberg's own loader takes, and further
 * ones for Trino alone.
 */
record CatalogConnection(Map<String, String> iceberg, Map<String, String> trino) {
  private static final String TRINO_PREFIX = "trino.";

  CatalogConnection {
    iceberg = Map.copyOf(iceberg);
    trino = Map.copyOf(trino);
  }

  /** The catalog in the embedded PostgreSQL, with table files below the home folder. */
  static CatalogConnection embedded(PlatformHome home, ProcessRecord postgres) {
    return new CatalogConnection(
        Map.of(
            "type",
            "jdbc",
            "uri",
            PostgresServer.url(postgres),
            "jdbc.user",
            PostgresServer.USER,
            "jdbc.password",
            Secrets.password(home, PostgresServer.NAME),
            "jdbc.schema-version",
            "V1",
            "warehouse",
            "file://" + home.warehouse()),
        Map.of("fs.native-local.enabled", "true", "local.location", "/"));
  }

  static Path overrideFile(PlatformHome home) {
    return home.config().resolve("catalog.properties");
  }

  /**
   * Another catalog, if the home names one: keys as Iceberg knows them (type, uri, warehouse, …),
   * and keys for Trino's catalog file behind the prefix "trino.".
   */
  static Optional<CatalogConnection> configured(PlatformHome home) {
    Path file = overrideFile(home);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read " + file + ": " + FileTrouble.reason(e) + ".",
          e);
    }
    Map<String, String> iceberg = new TreeMap<>();
    Map<String, String> trino = new TreeMap<>();
    for (String key : properties.stringPropertyNames()) {
      String value = properties.getProperty(key).strip();
      if (key.startsWith(TRINO_PREFIX)) {
        trino.put(key.substring(TRINO_PREFIX.length()), value);
      } else {
        iceberg.put(key, value);
      }
    }
    CatalogConnection connection = new CatalogConnection(iceberg, trino);
    if (!connection.isRest() && !connection.type().equals("jdbc")) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          file + " has type \"" + connection.type() + "\"; use type=rest or type=jdbc.");
    }
    return Optional.of(connection);
  }

  CatalogSettings settings() {
    return new CatalogSettings(iceberg);
  }

  private String type() {
    return iceberg.getOrDefault("type", "").toLowerCase(Locale.ROOT);
  }

  private boolean isRest() {
    return type().equals("rest");
  }

  /** The content of Trino's catalog file. */
  String trinoCatalogFile() {
    StringBuilder file =
        new StringBuilder(
            Template.load("catalog/" + (isRest() ? "rest" : "jdbc") + ".properties").fill(iceberg));
    if (isRest() && iceberg.containsKey("warehouse")) {
      append(file, "iceberg.rest-catalog.warehouse", iceberg.getOrDefault("warehouse", ""));
    }
    if (isRest() && iceberg.containsKey("credential")) {
      append(file, "iceberg.rest-catalog.security", "OAUTH2");
      append(
          file, "iceberg.rest-catalog.oauth2.credential", iceberg.getOrDefault("credential", ""));
    }
    new TreeMap<>(trino).forEach((key, value) -> append(file, key, value));
    return file.toString();
  }

  private static void append(StringBuilder file, String key, String value) {
    file.append(key).append('=').append(value).append('\n');
  }

  /** The password and credential stay out of logs and messages. */
  @Override
  public String toString() {
    return "CatalogConnection[" + type() + " " + iceberg.getOrDefault("uri", "") + "]";
  }
}
