package io.shoplens.jobs.models;

import io.shoplens.jobs.runs.OpenCatalog;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.RunWriter;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.Staging;
import io.shoplens.jobs.stage.FlinkTables;
import java.util.List;
import java.util.function.Function;

/** Learns from published tables and publishes nothing. */
public final class ModelTrial {
  private final RunEnvironment environment;

  public ModelTrial(RunEnvironment environment) {
    this.environment = environment;
  }

  /**
   * Returns what some work on the current tables found; whatever it leaves for publication is
   * dropped.
   *
   * @param name of the work, for messages
   * @param inputs tables it reads; all must be of the current version of {@code shop.events}
   */
  public <T> T run(String name, List<String> inputs, Function<ModelRun, T> work) {
    RunStamp stamp = RunStamp.next(environment);
    try (OpenCatalog open = new OpenCatalog(environment.catalog());
        Staging staging = new Staging(environment.staging(), stamp.runId());
        FlinkTables flink = new FlinkTables(environment.flink())) {
      ShopTables tables = new ShopTables(open.catalog());
      CurrentInputs.require(name, inputs, tables);
      return work.apply(
          new ModelRun(
              environment,
              stamp,
              tables,
              staging,
              flink,
              new RunWriter(environment, stamp, tables),
              new Artifacts(tables.table(ModelRegistry.MODELS))));
    } catch (RuntimeException e) {
      throw ModelFailures.asSentence(name, e);
    }
  }
}
