package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Trino's server, fetched once through Maven and kept unpacked in the user's cache. */
final class TrinoDistribution {
  /** Of the sixty plugins only these are used; the others would cost start time and disk. */
  private static final List<String> PLUGINS = List.of("iceberg", "password-authenticators");

  private TrinoDistribution() {}

  /** The folder with lib/ and plugin/. */
  static Path obtain(
      CacheFolder cache, BuildInfo build, Map<String, String> environment, Progress progress) {
    String name = "trino-" + build.trinoVersion() + "-" + String.join("-", PLUGINS);
    return cache.obtain(name, progress, folder -> fill(folder, build, environment, progress));
  }

  private static void fill(
      Path folder, BuildInfo build, Map<String, String> environment, Progress progress)
      throws IOException {
    Path download = folder.resolve("download");
    fetch(folder, download, build, environment, progress);
    String root = "trino-server-" + build.trinoVersion();
    progress.say("Unpacking Trino " + build.trinoVersion());
    Archives.unpackGzip(download.resolve(root + ".tar.gz"), folder, entry -> isNeeded(entry, root));
    CacheFolder.deleteTree(download);
    Path unpacked = folder.resolve(root);
    Files.move(unpacked.resolve("lib"), folder.resolve("lib"));
    Files.createDirectories(folder.resolve("plugin"));
    for (String plugin : PLUGINS) {
      Files.move(
          unpacked.resolve("plugin").resolve(plugin), folder.resolve("plugin").resolve(plugin));
    }
    CacheFolder.deleteTree(unpacked);
  }

  static boolean isNeeded(String entry, String root) {
    return entry.startsWith(root + "/lib/")
        || PLUGINS.stream().anyMatch(plugin -> entry.startsWith(root + "/plugin/" + plugin + "/"));
  }

  private static void fetch(
      Path folder,
      Path target,
      BuildInfo build,
      Map<String, String> environment,
      Progress progress) {
    progress.say(
        "Fetching Trino " + build.trinoVersion() + " through Maven (0.8 GB, only the first time)");
    String maven = environment.getOrDefault("SHOPLENS_MVN", "mvn");
    int status =
        MavenRun.inFolder(
            folder,
            maven,
            List.of(
                "org.apache.maven.plugins:maven-dependency-plugin:"
                    + build.dependencyPluginVersion()
                    + ":copy",
                "-Dartifact=io.trino:trino-server:" + build.trinoVersion() + ":tar.gz",
                "-DoutputDirectory=" + target));
    if (status != 0) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Maven could not fetch Trino's server (see its words above); check the network and the"
              + " mirrors in Maven's settings, then try again.");
    }
  }
}
