package io.shoplens.jobs.models;

import io.shoplens.jobs.runs.Job;
import java.util.List;
import java.util.function.Consumer;

/** A job on the events whose work a test gives. */
public record MadeJob(Consumer<ModelRun> work) implements ModelJob {
  @Override
  public Job job() {
    return Job.CONVERSION;
  }

  @Override
  public List<String> inputs() {
    return List.of("shop.events");
  }

  @Override
  public List<String> outputs() {
    return List.of();
  }

  @Override
  public void run(ModelRun run) {
    work.accept(run);
  }
}
