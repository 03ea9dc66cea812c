package io.shoplens.jobs.stage;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a running job now and then how many records it has handled. */
final class ProgressPoll implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ProgressPoll.class);
  private static final int SECONDS = 2;

  private final JobClient client;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          runnable -> {
            Thread thread = new Thread(runnable, "stage-progress");
            thread.setDaemon(true);
            return thread;
          });

  ProgressPoll(JobClient client, LongConsumer records) {
    this.client = client;
    var unused =
        timer.scheduleWithFixedDelay(() -> poll(records), SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  /** Waits for the job's end. */
  JobExecutionResult await() throws Exception {
    return client.getJobExecutionResult().get();
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void poll(LongConsumer records) {
    try {
      Object value = client.getAccumulators().get(1, TimeUnit.SECONDS).get(UnitOperator.PROGRESS);
      if (value instanceof Long count) {
        records.accept(count);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      // Progress is a courtesy: the job itself reports what went wrong.
      LOG.debug("No progress of job {} this time", client.getJobID(), e);
    }
  }
}
