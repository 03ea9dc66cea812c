package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.LabelledSessions;
import io.shoplens.jobs.conversion.LandmarkTracker;
import io.shoplens.jobs.conversion.ProductDays;
import io.shoplens.jobs.conversion.ProductHistory;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.StagedObject;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows users to the landmarks of their sessions. */
final class LandmarksTask implements UnitTask<UserBucket, SampleSlices> {
  private static final long serialVersionUID = 1L;

  private final SessionSettings settings;
  private final SessionSplit split;
  private final List<String> productDays;
  private final String staging;

  private transient @Nullable Work work;

  /**
   * @param productDays files of counts by product and day
   */
  LandmarksTask(
      SessionSettings settings, SessionSplit split, List<String> productDays, String staging) {
    this.settings = settings;
    this.split = split;
    this.productDays = List.copyOf(productDays);
    this.staging = staging;
  }

  @Override
  public void open(TaskScope scope) {
    work = new Work(scope);
  }

  @Override
  public void process(UserBucket bucket, Consumer<SampleSlices> results) {
    Work with = Objects.requireNonNull(work);
    with.events.follow(bucket, with, with.scope.progress());
  }

  @Override
  public void finish(Consumer<SampleSlices> results) throws IOException {
    results.accept(Objects.requireNonNull(work).writer.finish());
  }

  @Override
  public void close() throws IOException {
    if (work != null) {
      work.writer.close();
    }
  }

  private ProductHistory products() {
    ProductDays days = new ProductDays();
    for (String part : productDays) {
      StagedObject.read(
          part,
          in -> {
            days.merge(in);
            return days;
          });
    }
    return days.history();
  }

  /** What lives as long as the task runs. */
  private final class Work implements UserEvents.Listener {
    private final TaskScope scope;
    private final SampleWriter writer;
    private final LandmarkTracker tracker;
    private final UserEvents events = new UserEvents();

    Work(TaskScope scope) {
      this.scope = scope;
      this.writer = new SampleWriter(split, staging, scope.index());
      this.tracker = new LandmarkTracker(settings, products(), new LabelledSessions(writer));
    }

    @Override
    public void event(Event event) {
      tracker.take(event);
    }

    @Override
    public void endOfUser() {
      tracker.endOfUser();
    }
  }
}
