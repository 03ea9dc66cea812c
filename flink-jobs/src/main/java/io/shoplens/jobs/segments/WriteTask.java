package io.shoplens.jobs.segments;

import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.tables.TableWriter;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Writes the cluster of every customer or session, a file or a day at a time. */
final class WriteTask implements UnitTask<DataUnit, WriteTask.Written> {
  private static final long serialVersionUID = 1L;

  private final BehaviourReader reader;
  private final Population population;
  private final SegmentModel model;
  private final HashMap<Integer, String> labels;
  private final String version;
  private final Table target;

  private transient int task;

  WriteTask(Source source, DescribedSegments described, String version, Table target) {
    this.reader = source.reader();
    this.population = source.population();
    this.model = described.trained().model();
    this.labels = new HashMap<>(described.labelsByNumber());
    this.version = version;
    this.target = target;
  }

  /** Files that nobody sees yet. */
  record Written(List<DataFile> files, long rows) implements Serializable {}

  static List<String> columns(Population population) {
    return switch (population) {
      case CUSTOMERS -> List.of("user_id", "cluster", "label", "distance", "model_version");
      case SESSIONS ->
          List.of(
              "session_id",
              "user_id",
              "started_at",
              "cluster",
              "label",
              "distance",
              "model_version");
    };
  }

  @Override
  public void open(TaskScope scope) {
    task = scope.index();
  }

  @Override
  public void process(DataUnit unit, Consumer<Written> results) throws IOException {
    SegmentScorer scorer = new SegmentScorer(model, population.features().size());
    try (TableWriter writer = new TableWriter(target, columns(population), unit.day(), task)) {
      reader.read(unit, block -> write(block, scorer, writer));
      results.accept(new Written(writer.finish(), writer.rows()));
    }
  }

  private void write(Behaviours block, SegmentScorer scorer, TableWriter writer) {
    double[][] features = population.features().vectors(block.columns());
    for (int row = 0; row < block.rows(); row++) {
      int cluster = scorer.cluster(features, row);
      writer.write(row(block, row, cluster, scorer.distance()));
    }
  }

  private @Nullable Object[] row(Behaviours block, int row, int cluster, double distance) {
    long id = block.ids()[row];
    String label = labels.get(cluster);
    return switch (population) {
      case CUSTOMERS -> new @Nullable Object[] {id, cluster, label, distance, version};
      case SESSIONS ->
          new @Nullable Object[] {
            id, block.users()[row], block.times()[row], cluster, label, distance, version
          };
    };
  }
}
