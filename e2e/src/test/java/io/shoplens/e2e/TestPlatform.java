package io.shoplens.e2e;

import io.shoplens.cli.Main;
import io.shoplens.platform.LocalPlatform;
import io.shoplens.platform.PlatformHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A platform in a home of its own, used as a person would: by commands. */
final class TestPlatform implements AutoCloseable {
  /** What a command printed, and its exit status. */
  record Outcome(int status, String out, String err) {}

  /** Tests run in the folder of their module. */
  static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();

  private final Path folder;
  private final Map<String, String> environment;

  private TestPlatform(Path folder) {
    this.folder = folder;
    this.environment = new HashMap<>(System.getenv());
    this.environment.keySet().removeIf(name -> name.startsWith("SHOPLENS_"));
    this.environment.put("SHOPLENS_HOME", home().root().toString());
    useCheckout(CHECKOUT);
  }

  /** Where Superset's files are taken from. */
  void useCheckout(Path checkout) {
    environment.put("SHOPLENS_CHECKOUT", checkout.toString());
  }

  /** A space in the path finds whatever forgets to quote. */
  static TestPlatform create(String name) {
    String base = System.getProperty("shoplens.test.folder", "");
    try {
      return new TestPlatform(
          base.isEmpty()
              ? Files.createTempDirectory(name)
              : Files.createDirectories(Path.of(base, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PlatformHome home() {
    return new PlatformHome(folder.resolve("a home"));
  }

  LocalPlatform platform() {
    return LocalPlatform.at(home(), environment, sentence -> {});
  }

  Outcome shoplens(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Main.run(List.of(arguments), environment, stream(out), stream(err));
    return new Outcome(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Runs a command that must not fail, and returns what it printed. */
  String succeed(String... arguments) {
    Outcome outcome = shoplens(arguments);
    if (outcome.status() != 0) {
      throw new AssertionError(List.of(arguments) + " failed: " + outcome.err());
    }
    return outcome.out();
  }

  /** Generates a shop of the smallest preset, changed by these options. */
  void generate(Path output, String... options) {
    List<String> arguments = new ArrayList<>(List.of("generate", "--preset", "tiny"));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--output", output.toString()));
    succeed(arguments.toArray(String[]::new));
  }

  /** The result of a query as CSV lines, without the header. */
  List<String> rows(String sql) {
    return succeed("sql", "--format", "csv", sql).lines().skip(1).toList();
  }

  @Override
  public void close() {
    platform().stop();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
