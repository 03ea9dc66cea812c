package io.shoplens.platform;

import static java.util.Objects.requireNonNull;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;

/** The files that a home's Trino reads when it starts, by name and content. */
record TrinoConfiguration(Path folder, Map<String, String> files) {
  private static final String SERVER = "config.properties";
  private static final String PASSWORDS = "password-authenticator.properties";
  private static final String ACCESS = "access-control.properties";
  private static final String JVM = "jvm.config";
  private static final String LOG = "log.properties";
  private static final String USUAL_HEAP = "1536M";

  TrinoConfiguration {
    requireNonNull(folder, "folder");
    files = Map.copyOf(files);
  }

  static TrinoConfiguration of(
      PlatformHome home,
      Path distribution,
      int port,
      CatalogConnection catalog,
      Map<String, String> environment) {
    Map<String, String> values =
        Map.of(
            "port", Integer.toString(port),
            "etc", folder(home).toString(),
            "distribution", distribution.toString(),
            "keystore", TrinoCertificate.keyStore(home).toString(),
            "keystore-password", TrinoCertificate.keyStorePassword(home),
            "certificate", TrinoCertificate.file(home).toString(),
            "internal-secret", Secrets.password(home, "trino-internal"),
            "passwords", new AccessFiles(home).passwords().toString(),
            "rules", new AccessFiles(home).rules().toString(),
            "heap", environment.getOrDefault("SHOPLENS_TRINO_HEAP", USUAL_HEAP));
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : List.of(SERVER, PASSWORDS, ACCESS, JVM, LOG)) {
      files.put(name, Template.load(name).fill(values));
    }
    files.put("catalog/" + CatalogSettings.NAME + ".properties", catalog.trinoCatalogFile());
    return new TrinoConfiguration(folder(home), files);
  }

  /** The port of the last start, unless that was one of a release without HTTPS. */
  static OptionalInt lastPort(PlatformHome home) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder(home).resolve(SERVER))) {
      properties.load(reader);
      String port = properties.getProperty("http-server.https.port");
      return port == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(port));
    } catch (IOException | IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }

  Path server() {
    return folder.resolve(SERVER);
  }

  Path logLevels() {
    return folder.resolve(LOG);
  }

  List<String> jvmOptions() {
    return requireNonNull(files.get(JVM), JVM).lines().filter(line -> !line.isBlank()).toList();
  }

  /**
   * Whether a running server read the same; its memory and its log may differ, as they do between
   * two terminals of which one asks for more.
   */
  boolean isCurrent() {
    return files.entrySet().stream()
        .filter(file -> !file.getKey().equals(JVM) && !file.getKey().equals(LOG))
        .allMatch(file -> isCurrent(folder.resolve(file.getKey()), file.getValue()));
  }

  private static boolean isCurrent(Path file, String content) {
    try {
      return Files.readString(file).equals(content);
    } catch (IOException e) {
      return false;
    }
  }

  /** Some of the files hold secrets, so all are for their owner only. */
  void write() {
    try {
      Files.createDirectories(folder.resolve("catalog"));
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write Trino's configuration to " + folder + ": " + FileTrouble.reason(e) + ".",
          e);
    }
    files.forEach((name, content) -> Secrets.writePrivately(folder.resolve(name), content));
  }

  private static Path folder(PlatformHome home) {
    return home.trino().resolve("etc");
  }

  /** Secrets stay out of logs and messages. */
  @Override
  public String toString() {
    return "TrinoConfiguration[" + folder + "]";
  }
}
