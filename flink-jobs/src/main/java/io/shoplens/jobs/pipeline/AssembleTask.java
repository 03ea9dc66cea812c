package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes all events of some users at a time, puts them in order, drops duplicates, cuts sessions and
 * computes everything that is known of a user; what goes to table files leaves by day.
 */
final class AssembleTask implements UnitTask<AssembleUnit, AssembleResult> {
  private static final long serialVersionUID = 1L;

  private final StagedDictionaries dictionaries;
  private final SessionSettings settings;
  private final Outputs outputs;
  private final String staging;

  private transient @Nullable Assembly assembly;

  AssembleTask(
      StagedDictionaries dictionaries, SessionSettings settings, Outputs outputs, String staging) {
    this.dictionaries = dictionaries;
    this.settings = settings;
    this.outputs = outputs;
    this.staging = staging;
  }

  @Override
  public void open(TaskScope scope) {
    assembly =
        new Assembly(dictionaries, settings, outputs, staging, scope, Buckets.MOST_EVENTS_AT_ONCE);
  }

  @Override
  public void process(AssembleUnit unit, Consumer<AssembleResult> results) {
    assembly().take(unit);
  }

  @Override
  public void finish(Consumer<AssembleResult> results) throws IOException {
    results.accept(assembly().finish());
  }

  @Override
  public void close() throws IOException {
    if (assembly != null) {
      assembly.close();
    }
  }

  private Assembly assembly() {
    if (assembly == null) {
      throw new IllegalStateException("the task has not been opened");
    }
    return assembly;
  }
}
