package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.ingest.RequestedFormat;
import io.shoplens.jobs.runs.Job;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a person asks {@code run} to do.
 *
 * @param inputs files, folders or globs; none to work on what is stored already
 * @param format how the files are laid out, or to find out
 * @param jobs which tables to make; none means all
 * @param rebuild whether to write every day anew, with today's settings and price reference
 */
public record RunRequest(
    List<String> inputs, RequestedFormat format, Set<Job> jobs, boolean rebuild) {

  public RunRequest {
    inputs = List.copyOf(inputs);
    jobs = Set.copyOf(jobs);
  }

  /** Everything there is to make from these files. */
  public static RunRequest of(List<String> inputs) {
    return new RunRequest(inputs, RequestedFormat.AUTO, Set.of(), false);
  }

  Outputs outputs() {
    EnumSet<Job> wanted = EnumSet.copyOf(Job.chosen(Job.DATA, jobs));
    if (!inputs.isEmpty() || rebuild) {
      // New events without their sessions would leave the facts at odds.
      wanted.add(Job.INGEST);
    }
    return new Outputs(wanted);
  }
}
