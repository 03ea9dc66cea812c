package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.InputFile;
import io.shoplens.jobs.ingest.InputPlan;
import io.shoplens.jobs.ingest.InputPlanner;
import io.shoplens.jobs.runs.OpenCatalog;
import io.shoplens.jobs.runs.RunEnvironment;
import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.Staging;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.stage.LocalFlink;
import io.shoplens.schema.ShoplensException;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.jdbc.UncheckedSQLException;

/**
 * The batch run: new files and stored rows in, every table out. It reads, assembles by user, writes
 * by day, sums up and publishes; a run that is killed leaves the last good version of every table,
 * and the next one completes what it began.
 */
public final class ShopPipeline {
  private static final int ATTEMPTS = 3;

  private final RunEnvironment environment;

  public ShopPipeline(RunEnvironment environment) {
    this.environment = environment;
  }

  public RunReport run(RunRequest request) {
    InputPlan plan =
        request.inputs().isEmpty()
            ? new InputPlan(List.of(), List.of(), List.of(), List.of())
            : InputPlanner.plan(request.inputs(), request.format());
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(request, plan);
      } catch (UncheckedSQLException e) {
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL,
            "The catalog's database stopped answering ("
                + e.getMessage()
                + "): check that it is up and run again, which completes what was begun.",
            e);
      } catch (ValidationException e) {
        if (attempt == ATTEMPTS) {
          throw new ShoplensException(
              ShoplensException.Kind.EXTERNAL,
              "Other writers kept changing the same days ("
                  + e.getMessage()
                  + "): pause them and run again.",
              e);
        }
      }
    }
  }

  private RunReport attempt(RunRequest request, InputPlan plan) {
    RunStamp stamp = RunStamp.next(environment);
    try (LocalFlink flink = LocalFlink.use(environment.flink());
        OpenCatalog open = new OpenCatalog(environment.catalog());
        Staging staging = new Staging(environment.staging(), stamp.runId())) {
      ShopTables tables = new ShopTables(open.catalog());
      Manifest manifest = Manifest.of(tables.table(TableNames.EVENTS));
      SideFiles.requireUnchanged(plan, manifest);
      Set<InputFile> read = manifest.filesRead();
      InputPlan fresh = plan.only(file -> !read.contains(file.file()));
      RunSteps steps = new RunSteps(environment, request, stamp, staging, tables, manifest);
      if (fresh.eventFiles().isEmpty() && steps.everythingIsCurrent()) {
        return steps.unchanged(plan.notices());
      }
      return steps.run(fresh);
    }
  }
}
