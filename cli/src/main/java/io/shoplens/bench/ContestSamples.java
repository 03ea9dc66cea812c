package io.shoplens.bench;

import io.shoplens.bench.ml.Contest;
import io.shoplens.platform.Progress;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The samples of the contests, made once for both contestants. */
final class ContestSamples {
  private final BenchFolder folder;
  private final PeerPrograms programs;
  private final Progress progress;

  ContestSamples(BenchFolder folder, PeerPrograms programs, Progress progress) {
    this.folder = folder;
    this.programs = programs;
    this.progress = progress;
  }

  /** The folder of so many samples, made now unless an earlier benchmark kept it. */
  BenchInput obtain(Contest contest, long rows, MeasuredProcess maker) {
    Path samples = folder.file(name(contest, rows));
    Path complete = samples.resolve("complete");
    if (!Files.exists(complete)) {
      progress.say("Making %,d samples of %s".formatted(rows, contest.data()));
      folder.empty(name(contest, rows));
      if (maker.run(programs.samples(contest.name(), samples, rows)) != 0) {
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL,
            "The samples cannot be made; last words: " + maker.lastWords());
      }
      mark(complete);
    }
    return new BenchInput(samples, rows, rows);
  }

  /** Everybody reads from memory, also what an earlier benchmark has kept. */
  void readOnce(BenchInput input) {
    try (Stream<Path> files = Files.walk(input.file())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, OutputStream.nullOutputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(List<BenchInput> inputs) {
    inputs.forEach(input -> folder.delete(input.file().getFileName().toString()));
  }

  private static String name(Contest contest, long rows) {
    return contest.data() + "-" + rows;
  }

  private static void mark(Path complete) {
    try {
      Files.createFile(complete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
