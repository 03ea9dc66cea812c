package io.shoplens.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The versions that the build was made with and for. */
public record BuildInfo(
    String version, String trinoVersion, String postgresVersion, String dependencyPluginVersion) {

  public static BuildInfo load() {
    Properties properties = new Properties();
    try (@Nullable InputStream stream =
        BuildInfo.class.getResourceAsStream("/shoplens-build.properties")) {
      if (stream == null) {
        throw new IllegalStateException("shoplens-build.properties is not on the class path");
      }
      properties.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildInfo(
        properties.getProperty("version"),
        properties.getProperty("trino"),
        properties.getProperty("postgres"),
        properties.getProperty("dependency-plugin"));
  }
}
