package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.ProductDays;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.StagedObject;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Counts products by day; each task answers with the file of its counts. */
final class CountProductsTask implements UnitTask<UserBucket, String> {
  private static final long serialVersionUID = 1L;

  private final SessionSettings settings;
  private final String staging;

  private transient @Nullable Work work;

  CountProductsTask(SessionSettings settings, String staging) {
    this.settings = settings;
    this.staging = staging;
  }

  @Override
  public void open(TaskScope scope) {
    work = new Work(scope, settings);
  }

  @Override
  public void process(UserBucket bucket, Consumer<String> results) {
    Work with = Objects.requireNonNull(work);
    with.events.follow(bucket, with.counter, with.scope.progress());
  }

  @Override
  public void finish(Consumer<String> results) {
    ProductDays days = Objects.requireNonNull(work).days;
    results.accept(StagedObject.write(staging, "product-days", days::write));
  }

  /** What lives as long as the task runs. */
  private static final class Work {
    private final TaskScope scope;
    private final ProductDays days = new ProductDays();
    private final UserEvents events = new UserEvents();
    private final ProductCounter counter;

    Work(TaskScope scope, SessionSettings settings) {
      this.scope = scope;
      this.counter = new ProductCounter(settings, days);
    }
  }
}
