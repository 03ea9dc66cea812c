package io.shoplens.bench;

import static java.util.Objects.requireNonNull;

import io.shoplens.bench.ml.Contest;
import io.shoplens.platform.PlatformHome;
import io.shoplens.platform.Progress;
import io.shoplens.schema.ShoplensException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets Shoplens' stages and scikit-learn learn the same, judges both, then tells the times. */
public final class MlBench {
  static final String PEER = "scikit-learn";

  private final PlatformHome home;
  private final Map<String, String> environment;
  private final Progress progress;
  private final BenchFolder folder;
  private final MlReport report = new MlReport();

  public MlBench(PlatformHome home, Map<String, String> environment, Progress progress) {
    this.home = requireNonNull(home, "home");
    this.environment = Map.copyOf(environment);
    this.progress = requireNonNull(progress, "progress");
    this.folder = BenchFolder.of(home, "bench-ml");
  }

  /** Measures everything asked for and returns what to print. */
  public String measure(MlBenchOptions options) {
    Path checkout = PeerPrograms.checkout(environment);
    List<Contest> contests = Contest.named(checkout, options.contests());
    PeerPrograms programs = PeerPrograms.prepare(environment, "sklearn", progress);
    ContestSamples samples = new ContestSamples(folder, programs, progress);
    List<BenchInput> inputs = new ArrayList<>();
    try {
      for (Contest contest : contests) {
        BenchInput input =
            samples.obtain(contest, options.rows(contest.rows()), process("samples"));
        inputs.add(input);
        samples.readOnce(input);
        for (int round = 0; round < options.repeat(); round++) {
          measure(contest, input, checkout, programs);
        }
      }
    } finally {
      if (!options.keep()) {
        samples.forget(inputs);
      }
    }
    options.output().ifPresent(report::writeJson);
    return report.text();
  }

  /** Runs the tests of the samples and of the judge. */
  public String check() {
    MeasuredProcess tests = process("tests");
    if (tests.run(PeerPrograms.prepare(environment, "sklearn", progress).modelTests()) != 0) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG, "The tests of the judge fail:\n" + tests.lastWords());
    }
    return tests.words();
  }

  private void measure(Contest contest, BenchInput input, Path checkout, PeerPrograms programs) {
    Path ours = folder.empty("ours");
    Path theirs = folder.empty("theirs");
    try {
      MlRun our = run(IngestBench.OURS, contest, input, ours(checkout, contest, input, ours));
      MlRun their =
          run(PEER, contest, input, programs.sklearn(contest.name(), input.file(), theirs));
      MeasuredProcess judge = process("judge");
      if (judge.run(programs.judge(contest.name(), input.file(), ours, theirs)) != 0) {
        throw new ShoplensException(
            ShoplensException.Kind.DATA,
            "Shoplens and %s have not learned the same in %s, so no time is worth telling: %s"
                .formatted(PEER, contest.name(), judge.lastWords()));
      }
      progress.say("%s, equally good: %s".formatted(contest.name(), judge.words()));
      tell(our);
      tell(their);
    } finally {
      folder.delete("ours");
      folder.delete("theirs");
    }
  }

  private MlRun run(String contestant, Contest contest, BenchInput input, ProcessBuilder builder) {
    MeasuredProcess process = process(contest.name() + "-" + contestant);
    Measurement whole = process.measure(contestant, input, builder, List.of());
    return new MlRun(contest.name(), input.lines(), whole, MlRun.partsIn(process.words()));
  }

  /** What a person would type, if such a contest were of use to anybody. */
  private ProcessBuilder ours(Path checkout, Contest contest, BenchInput input, Path output) {
    ProcessBuilder builder =
        new ProcessBuilder(
            checkout.resolve("shoplens").toString(),
            "bench",
            "ml-stage",
            contest.name(),
            input.file().toString(),
            output.toString());
    builder.environment().put(PlatformHome.VARIABLE, home.root().toString());
    return builder;
  }

  private void tell(MlRun run) {
    report.add(run);
    progress.say(
        "%s by %s: %.1f s, %.1f CPU-seconds, %,d MB"
            .formatted(
                run.contest(),
                run.whole().contestant(),
                run.whole().seconds(),
                run.whole().cpuSeconds(),
                run.whole().megabytes()));
  }

  private MeasuredProcess process(String name) {
    return new MeasuredProcess(home.logs().resolve("bench-ml-" + name + ".log"));
  }
}
