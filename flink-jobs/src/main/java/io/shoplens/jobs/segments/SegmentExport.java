package io.shoplens.jobs.segments;

import io.shoplens.jobs.models.ModelRun;
import io.shoplens.jobs.models.ModelTrial;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.staging.StagedObject;
import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Learns segments of customers and writes them to CSV files; tables stay as they are. */
public final class SegmentExport {
  private static final String SUMMARY = "segment_summary.csv";

  private final RunEnvironment environment;
  private final ClusterSettings settings;

  public SegmentExport(RunEnvironment environment, ClusterSettings settings) {
    this.environment = environment;
    this.settings = settings;
  }

  /**
   * What was written.
   *
   * @param summary the file that tells of the segments
   */
  public record Outcome(long customers, int segments, Path summary) {}

  /** Writes a file of customers, and another beside it that tells of the segments. */
  public Outcome write(Path output) {
    Path summary = output.resolveSibling(SUMMARY);
    if (summary.equals(output)) {
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          SUMMARY + " is the name of the second file: name the file of customers otherwise.");
    }
    return new ModelTrial(environment)
        .run("segment", List.of(TableNames.CUSTOMERS), run -> write(run, output, summary));
  }

  private Outcome write(ModelRun run, Path output, Path summary) {
    CustomerSegments customers = new SegmentSteps(run, settings).customers();
    DescribedSegments described = customers.described();
    List<SegmentLinesTask.Lines> parts =
        run.stage("write segments")
            .run(
                customers.source().units(),
                new SegmentLinesTask(customers.source(), described, run.staging()));
    List<String> paths =
        parts.stream()
            .sorted(Comparator.comparing(SegmentLinesTask.Lines::unit))
            .map(SegmentLinesTask.Lines::path)
            .toList();
    replace(
        output,
        out -> {
          out.write(utf8(CsvText.line(SegmentLinesTask.header())));
          paths.forEach(path -> StagedObject.read(path, in -> in.transferTo(out)));
        });
    replace(
        summary,
        out -> {
          for (String line : SummaryLines.of(described)) {
            out.write(utf8(line));
          }
        });
    return new Outcome(described.profiles().all().size(), described.names().size(), summary);
  }

  /** Nobody finds half a file under the final name. */
  private static void replace(Path file, Content content) {
    Path absolute = file.toAbsolutePath();
    Path draft = absolute.resolveSibling(absolute.getFileName() + ".incomplete");
    try {
      Files.createDirectories(draft.getParent());
      try (OutputStream out = Files.newOutputStream(draft)) {
        content.write(out);
      }
      Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write " + file + " (" + e + "): name another --output.",
          e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What goes into a file. */
  @FunctionalInterface
  private interface Content {
    void write(OutputStream out) throws IOException;
  }
}
