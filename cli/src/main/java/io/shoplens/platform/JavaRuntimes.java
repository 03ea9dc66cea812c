package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for installed Java runtimes of a wanted version. */
final class JavaRuntimes {
  private static final String NAMED = "SHOPLENS_TRINO_JAVA_HOME";
  private static final Pattern RELEASE = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  private final Map<String, String> environment;
  private final Path systemFolder;

  JavaRuntimes(Map<String, String> environment, Path systemFolder) {
    this.environment = environment;
    this.systemFolder = systemFolder;
  }

  static JavaRuntimes ofThisMachine(Map<String, String> environment) {
    return new JavaRuntimes(environment, Path.of("/usr/lib/jvm"));
  }

  /** The first home of at least that version: named ones, then PATH, then installed ones. */
  Optional<Path> atLeast(int version) {
    requireNamedOne(version);
    return candidates().stream()
        .filter(home -> majorVersion(home).orElse(0) >= version)
        .findFirst();
  }

  /** Whoever names a runtime wants that one: using another would hide the mistake. */
  private void requireNamedOne(int version) {
    String named = environment.getOrDefault(NAMED, "");
    if (!named.isBlank() && majorVersion(Path.of(named)).orElse(0) < version) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          NAMED
              + " is "
              + named
              + ", which is no Java "
              + version
              + " or newer; name one that is, or unset it.");
    }
  }

  private List<Path> candidates() {
    List<Path> homes = new ArrayList<>();
    for (String variable : List.of(NAMED, "JAVA_HOME")) {
      String home = environment.getOrDefault(variable, "");
      if (!home.isBlank()) {
        homes.add(Path.of(home));
      }
    }
    for (String folder : environment.getOrDefault("PATH", "").split(":")) {
      homeOfProgram(Path.of(folder, "java")).ifPresent(homes::add);
    }
    try (DirectoryStream<Path> installed = Files.newDirectoryStream(systemFolder)) {
      installed.forEach(homes::add);
    } catch (IOException e) {
      // No such folder: Java is installed elsewhere or not at all.
    }
    return homes;
  }

  private static Optional<Path> homeOfProgram(Path program) {
    try {
      return Optional.ofNullable(program.toRealPath().getParent()).map(Path::getParent);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<Integer> majorVersion(Path home) {
    if (!Files.isExecutable(home.resolve("bin/java"))) {
      return Optional.empty();
    }
    try {
      Matcher matcher = RELEASE.matcher(Files.readString(home.resolve("release")));
      return matcher.find() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
