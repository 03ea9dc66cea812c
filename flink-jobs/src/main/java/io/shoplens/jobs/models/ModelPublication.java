package io.shoplens.jobs.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.shoplens.jobs.quality.QualityResult;
import io.shoplens.jobs.runs.CheckedCommits;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.RunWriter;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.iceberg.DataFile;

/** Makes visible what a model job has computed: its tables, then the registry. */
final class ModelPublication {
  private static final String INPUT_SNAPSHOTS = "shoplens.input-snapshots";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunEnvironment environment;
  private final RunStamp stamp;
  private final ShopTables tables;
  private final RunWriter writer;
  private final Artifacts artifacts;
  private final Map<String, Long> snapshots = new TreeMap<>();

  ModelPublication(
      RunEnvironment environment,
      RunStamp stamp,
      ShopTables tables,
      RunWriter writer,
      Artifacts artifacts) {
    this.environment = environment;
    this.stamp = stamp;
    this.tables = tables;
    this.writer = writer;
    this.artifacts = artifacts;
  }

  /** Returns what the quality checks of the tables written found. */
  List<QualityResult> publish(ModelJob job, ModelRun run) {
    ModelRegistry registry =
        new ModelRegistry(
            environment,
            stamp,
            job.job(),
            StoredRows.of(tables.table(ModelRegistry.MODELS), ModelRegistry.COLUMNS),
            StoredRows.of(tables.table(ModelRegistry.METRICS), ModelRegistry.METRIC_COLUMNS));
    run.models().forEach(registry::add);
    run.rows(ModelRegistry.MODELS, ModelRegistry.COLUMNS, registry.models());
    run.rows(ModelRegistry.METRICS, ModelRegistry.METRIC_COLUMNS, registry.metrics());
    List<QualityResult> checked = commit(job, run);
    writer.append(checked);
    registry.dropped().forEach(artifacts::remove);
    return checked;
  }

  /** The versions made, by table. */
  Map<String, Long> snapshots() {
    return snapshots;
  }

  private List<QualityResult> commit(ModelJob job, ModelRun run) {
    Map<String, String> lineage = lineage(run.snapshots(job.inputs()));
    Map<String, List<DataFile>> files = run.files();
    TreeSet<String> names = new TreeSet<>(job.outputs());
    names.addAll(files.keySet());
    CheckedCommits commits = new CheckedCommits(environment, stamp, tables);
    for (String name : names) {
      List<DataFile> written = files.getOrDefault(name, List.of());
      commits.add(name, () -> writer.commit(name, lineage).replaceAll(written));
    }
    return commits.run(snapshots);
  }

  private Map<String, String> lineage(Map<String, Long> inputs) {
    Map<String, String> lineage = new HashMap<>(writer.lineage());
    lineage.put(ShopTables.EVENTS_SNAPSHOT, String.valueOf(tables.basisOf(TableNames.EVENTS)));
    try {
      lineage.put(INPUT_SNAPSHOTS, JSON.writeValueAsString(inputs));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return lineage;
  }
}
