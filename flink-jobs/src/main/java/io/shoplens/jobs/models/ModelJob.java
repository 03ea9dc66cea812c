package io.shoplens.jobs.models;

import io.shoplens.jobs.runs.Job;
import java.util.List;

/** A job that learns from published tables and tells what it learned in tables. */
public interface ModelJob {
  /** Its name for people and in {@code ops.job_runs}. */
  Job job();

  /** The tables it reads; all must be of the current version of {@code shop.events}. */
  List<String> inputs();

  /** The tables it replaces wholly; one of which it writes nothing becomes empty. */
  List<String> outputs();

  /**
   * Computes everything; nothing is visible before it returns, and nothing ever if it throws.
   *
   * @throws io.shoplens.schema.ShoplensException if the tables do not allow it, in a sentence that
   *     names table and column
   */
  void run(ModelRun run);
}
