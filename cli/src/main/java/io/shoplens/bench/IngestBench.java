package io.shoplens.bench;

import static java.util.Objects.requireNonNull;

import io.shoplens.platform.PlatformHome;
import io.shoplens.platform.Progress;
import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;

/** Reads the same file with Shoplens and its peers, compares the tables, then tells the times. */
public final class IngestBench {
  static final String OURS = "shoplens";

  private final PlatformHome home;
  private final Map<String, String> environment;
  private final Progress progress;
  private final BenchFolder folder;
  private final IngestReport report = new IngestReport();

  public IngestBench(PlatformHome home, Map<String, String> environment, Progress progress) {
    this.home = requireNonNull(home, "home");
    this.environment = Map.copyOf(environment);
    this.progress = requireNonNull(progress, "progress");
    this.folder = BenchFolder.of(home, "bench-ingest");
  }

  /** Measures everything asked for and returns what to print. */
  public String measure(IngestBenchOptions options) {
    Optional<PeerPrograms> peers =
        options.peers().isEmpty()
            ? Optional.empty()
            : Optional.of(PeerPrograms.prepare(environment, options.peers(), progress));
    GeneratedShops shops = new GeneratedShops(folder, progress);
    if (options.input().isPresent()) {
      measure(BenchInput.of(options.input().get()), options, peers);
    } else {
      for (long events : options.events()) {
        measure(shops.obtain(events), options, peers);
        if (!options.keep()) {
          shops.forget(events);
        }
      }
    }
    options.output().ifPresent(report::writeJson);
    return report.text();
  }

  /** Runs the tests of the peers and of the comparison, on a small shop with much dirt. */
  public String check(List<Peer> chosen) {
    PeerPrograms peers = PeerPrograms.prepare(environment, chosen, progress);
    BenchInput input = new GeneratedShops(folder, progress).dirty();
    try (FreshHome ours = freshHome()) {
      runOurs(ours, input);
      Path files = folder.file("ours.json");
      ours.writeFiles(files);
      MeasuredProcess tests = process("tests");
      int status = tests.run(peers.tests(input.file(), files));
      if (status != 0) {
        throw new ShoplensException(
            ShoplensException.Kind.BUG, "The peers' tests fail:\n" + tests.lastWords());
      }
      return tests.words();
    }
  }

  private void measure(BenchInput input, IngestBenchOptions options, Optional<PeerPrograms> peers) {
    for (int round = 0; round < options.repeat(); round++) {
      try (FreshHome ours = freshHome()) {
        tell(runOurs(ours, input));
        ours.writeFiles(folder.file("ours.json"));
        if (peers.isEmpty()) {
          report.add(input, sizes(ours));
        }
        for (Peer peer : options.peers()) {
          peers.ifPresent(programs -> measure(peer, input, programs));
        }
      } finally {
        folder.delete("home");
      }
    }
  }

  private void measure(Peer peer, BenchInput input, PeerPrograms peers) {
    if (!peer.takes(input.events())) {
      progress.say(
          "%s is left out: %,d events are too many for it".formatted(peer.text(), input.events()));
      return;
    }
    String differences = attempt(peer, input, peers);
    if (!differences.isEmpty()) {
      progress.say(
          "%s made other tables than Shoplens and runs once more:%n%s"
              .formatted(peer.text(), differences));
      differences = attempt(peer, input, peers);
    }
    if (!differences.isEmpty()) {
      throw new ShoplensException(
          ShoplensException.Kind.DATA,
          "The tables of %s are not those of Shoplens, so no time is worth telling:%n%s"
              .formatted(peer.text(), differences));
    }
  }

  /**
   * Returns how the peer's tables differ, empty if they do not. Shoplens' tables are the same for a
   * second attempt: if the peer then agrees, it was the peer that did not do the same twice.
   */
  private String attempt(Peer peer, BenchInput input, PeerPrograms peers) {
    Path theirs = folder.empty(peer.text());
    try {
      Measurement measurement =
          process(peer.text())
              .measure(peer.text(), input, peers.peer(peer, input.file(), theirs), List.of());
      MeasuredProcess comparison = process("compare-" + peer.text());
      if (comparison.run(peers.comparison(folder.file("ours.json"), theirs)) != 0) {
        return comparison.words();
      }
      tell(measurement);
      progress.say(peer.text() + " agrees: " + comparison.words());
      return "";
    } finally {
      folder.delete(peer.text());
    }
  }

  private Measurement runOurs(FreshHome ours, BenchInput input) {
    Path checkout = PeerPrograms.checkout(environment);
    return process(OURS).measure(OURS, input, ours.run(checkout, input.file()), ours.servers());
  }

  private void tell(Measurement measurement) {
    report.add(measurement);
    progress.say(
        "%s, %,d lines: %.1f s, %.1f CPU-seconds, %,d MB"
            .formatted(
                measurement.contestant(),
                measurement.lines(),
                measurement.seconds(),
                measurement.cpuSeconds(),
                measurement.megabytes()));
  }

  private FreshHome freshHome() {
    return FreshHome.at(folder.empty("home"), environment, progress);
  }

  private MeasuredProcess process(String name) {
    return new MeasuredProcess(home.logs().resolve("bench-" + name + ".log"));
  }

  private static SortedMap<String, Long> sizes(FreshHome ours) {
    SortedMap<String, Long> sizes = new TreeMap<>();
    ours.files()
        .forEach(
            (table, files) ->
                sizes.put(table, files.stream().mapToLong(DataFile::fileSizeInBytes).sum()));
    return sizes;
  }
}
