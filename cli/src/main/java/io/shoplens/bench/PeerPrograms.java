package io.shoplens.bench;

import io.shoplens.platform.CacheFolder;
import io.shoplens.platform.Progress;
import io.shoplens.platform.PythonEnvironment;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The Python programs in the checkout's {@code bench} folder, with the packages they need. */
final class PeerPrograms {
  /** Set by the launcher, the only one who knows where the checkout is. */
  static final String CHECKOUT = "SHOPLENS_CHECKOUT";

  private final Path checkout;
  private final PythonEnvironment python;

  private PeerPrograms(Path checkout, PythonEnvironment python) {
    this.checkout = checkout;
    this.python = python;
  }

  /** Installs what these peers need, and DuckDB, which compares. */
  static PeerPrograms prepare(
      Map<String, String> environment, List<Peer> peers, Progress progress) {
    TreeSet<Peer> needed = new TreeSet<>(peers);
    needed.add(Peer.DUCKDB);
    return with(environment, needed.stream().map(Peer::text).toList(), progress);
  }

  /** Installs what the file of that name in {@code bench/requirements} pins. */
  static PeerPrograms prepare(
      Map<String, String> environment, String requirements, Progress progress) {
    return with(environment, List.of(requirements), progress);
  }

  private static PeerPrograms with(
      Map<String, String> environment, List<String> files, Progress progress) {
    Path checkout = checkout(environment);
    List<String> requirements = new ArrayList<>();
    for (String file : files) {
      requirements.addAll(requirements(checkout, file));
    }
    CacheFolder cache = CacheFolder.fromEnvironment(environment);
    return new PeerPrograms(
        checkout,
        PythonEnvironment.obtain(
            cache, "bench", requirements.stream().distinct().toList(), progress));
  }

  static Path checkout(Map<String, String> environment) {
    Path checkout = Path.of(environment.getOrDefault(CHECKOUT, "."));
    if (!Files.isDirectory(checkout.resolve("bench/ingest"))) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "The peers' programs are not in "
              + checkout.toAbsolutePath()
              + "/bench: run ./shoplens from a checkout of the source.");
    }
    return checkout;
  }

  ProcessBuilder peer(Peer peer, Path input, Path output) {
    return onAllProcessors("ingest." + peer.text() + "_peer", input.toString(), output.toString());
  }

  ProcessBuilder samples(String contest, Path folder, long rows) {
    return onAllProcessors(
        "ml.make_data", contest, folder.toString(), "--rows", Long.toString(rows));
  }

  ProcessBuilder sklearn(String contest, Path samples, Path output) {
    return onAllProcessors("ml.sklearn_peer", contest, samples.toString(), output.toString());
  }

  ProcessBuilder judge(String contest, Path samples, Path ours, Path theirs) {
    return module("ml.judge", contest, samples.toString(), ours.toString(), theirs.toString());
  }

  ProcessBuilder comparison(Path ours, Path theirs) {
    return module("ingest.compare", ours.toString(), theirs.toString());
  }

  /** All tests of the peers whose packages are there, on one shop and Shoplens' tables of it. */
  ProcessBuilder tests(Path input, Path ours) {
    ProcessBuilder builder = module("unittest", "discover", "-s", "tests", "-t", ".", "-v");
    builder.environment().put("SHOPLENS_BENCH_INPUT", input.toString());
    builder.environment().put("SHOPLENS_BENCH_OURS", ours.toString());
    return builder;
  }

  /** The tests of what makes and judges the models' samples. */
  ProcessBuilder modelTests() {
    return module("unittest", "-v", "tests.test_ml");
  }

  private ProcessBuilder onAllProcessors(String... arguments) {
    ProcessBuilder builder = module(arguments);
    builder.command().add("--threads");
    builder.command().add(Integer.toString(Runtime.getRuntime().availableProcessors()));
    return builder;
  }

  private ProcessBuilder module(String... arguments) {
    List<String> command = new ArrayList<>(List.of(python.python().toString(), "-m"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(checkout.resolve("bench").toFile());
    // Compiled files would make the second run faster than the first, and lie about in the
    // checkout.
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONUTF8", "1");
    return builder;
  }

  private static List<String> requirements(Path checkout, String name) {
    Path file = checkout.resolve("bench/requirements").resolve(name + ".txt");
    try {
      return Files.readAllLines(file).stream()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Cannot read " + file + ", which says what " + name + " needs.",
          e);
    }
  }
}
