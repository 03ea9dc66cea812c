package io.shoplens.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Superset needs of the checkout, without dashboards: importing all would take its time. */
record SmallCheckout(Path folder) {
  private static final List<String> NEEDED =
      List.of(
          "requirements.txt",
          "config",
          "tools",
          "access",
          "plugins/build.py",
          "assets/database.yaml",
          "assets/colors.yaml");

  static SmallCheckout in(Path folder) {
    Path sources = TestPlatform.CHECKOUT.resolve("superset");
    for (String name : NEEDED) {
      copy(sources.resolve(name), folder.resolve("superset").resolve(name));
    }
    return new SmallCheckout(folder);
  }

  /** Changes a file whose content matters to no test. */
  void changeAssets() {
    try {
      Path colors = folder.resolve("superset/assets/colors.yaml");
      Files.writeString(colors, Files.readString(colors) + "\n# changed\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file)).normalize();
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
