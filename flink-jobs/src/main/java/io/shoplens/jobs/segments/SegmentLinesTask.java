package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.StagedObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Writes lines of CSV about the customers of data files, a staged file for each of these. */
final class SegmentLinesTask implements UnitTask<DataUnit, SegmentLinesTask.Lines> {
  private static final long serialVersionUID = 1L;
  private static final Population WHO = Population.CUSTOMERS;

  private final BehaviourReader reader;
  private final SegmentModel model;
  private final HashMap<Integer, String> labels;
  private final String staging;

  SegmentLinesTask(Source source, DescribedSegments described, String staging) {
    this.reader = source.reader();
    this.model = described.trained().model();
    this.labels = new HashMap<>(described.labelsByNumber());
    this.staging = staging;
  }

  /**
   * A staged file of lines.
   *
   * @param unit the data file they are of, which orders them
   */
  record Lines(String unit, String path) implements Serializable {}

  static List<String> header() {
    List<String> header = new ArrayList<>(List.of("user_id", "segment", "label", "distance"));
    header.addAll(WHO.described().names());
    return header;
  }

  @Override
  public void process(DataUnit unit, Consumer<Lines> results) {
    SegmentScorer scorer = new SegmentScorer(model, WHO.features().size());
    String path =
        StagedObject.write(
            staging, "segments", out -> reader.read(unit, block -> write(block, scorer, out)));
    results.accept(new Lines(unit.files().get(0), path));
  }

  private void write(Behaviours block, SegmentScorer scorer, OutputStream out) {
    double[][] features = WHO.described().vectors(block.columns());
    try {
      for (int row = 0; row < block.rows(); row++) {
        out.write(line(block, features, row, scorer).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line(Behaviours block, double[][] features, int row, SegmentScorer scorer) {
    int cluster = scorer.cluster(features, row);
    List<String> values = new ArrayList<>();
    values.add(Long.toString(block.ids()[row]));
    values.add(Integer.toString(cluster));
    values.add(Objects.requireNonNull(labels.get(cluster)));
    values.add(CsvText.number(scorer.distance()));
    for (double[] feature : features) {
      values.add(CsvText.number(feature[row]));
    }
    return CsvText.line(values);
  }
}
