package io.shoplens.jobs.models;

import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.RunWriter;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.Staging;
import io.shoplens.jobs.stage.FlinkTables;
import io.shoplens.jobs.stage.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** What a model job works with during one run, and where it puts what it made. */
public final class ModelRun {
  private final RunEnvironment environment;
  private final RunStamp stamp;
  private final ShopTables tables;
  private final Staging staging;
  private final FlinkTables flink;
  private final RunWriter writer;
  private final Artifacts artifacts;
  private final Map<String, List<DataFile>> files = new HashMap<>();
  private final List<ModelRecord> models = new ArrayList<>();

  ModelRun(
      RunEnvironment environment,
      RunStamp stamp,
      ShopTables tables,
      Staging staging,
      FlinkTables flink,
      RunWriter writer,
      Artifacts artifacts) {
    this.environment = environment;
    this.stamp = stamp;
    this.tables = tables;
    this.staging = staging;
    this.flink = flink;
    this.writer = writer;
    this.artifacts = artifacts;
  }

  public RunEnvironment environment() {
    return environment;
  }

  public RunStamp stamp() {
    return stamp;
  }

  /** Every table as it stood when the run began. */
  public ShopTables tables() {
    return tables;
  }

  public Table table(String name) {
    return tables.table(name);
  }

  /** Folder for slice files, gone when the run ends. */
  public String staging() {
    return staging.folder();
  }

  /** One Flink job of units; its name is what people see as progress. */
  public Stage stage(String name) {
    return new Stage(name, environment.flink(), environment.progress());
  }

  /** Flink's tables, for stages that are trained on them. */
  public FlinkTables flink() {
    return flink;
  }

  /** The snapshots of some tables that the run reads, as the registry tells them. */
  public Map<String, Long> snapshots(List<String> names) {
    Map<String, Long> snapshots = new TreeMap<>();
    for (String name : names) {
      @Nullable Long snapshot = tables.basisOf(name);
      if (snapshot != null) {
        snapshots.put(name, snapshot);
      }
    }
    return snapshots;
  }

  /** Names a model of this run: two runs never share a version. */
  public String version(String model) {
    return model + "-" + stamp.runId();
  }

  /** Where a model's files belong; they are taken away if the run fails. */
  public String artifactFolder(String version) {
    return artifacts.folder(stamp.runId(), version);
  }

  /** Adds rows of a small table. */
  public void rows(String table, List<String> columns, List<? extends @Nullable Object[]> rows) {
    add(table, writer.written(table, columns, rows));
  }

  /** Adds files that tasks have written. */
  public void files(String table, List<DataFile> written, long rows) {
    add(table, written);
    writer.count(table, rows);
  }

  /** Adds a row to {@code ml.models}, and its figures to {@code ml.model_metrics}. */
  public void register(ModelRecord model) {
    models.add(model);
  }

  Map<String, List<DataFile>> files() {
    return files;
  }

  List<ModelRecord> models() {
    return models;
  }

  private void add(String table, List<DataFile> written) {
    files.computeIfAbsent(table, name -> new ArrayList<>()).addAll(written);
  }
}
