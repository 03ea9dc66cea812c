package io.shoplens.jobs.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A few threads of this process that work off lists; they end with what they were made for. */
public final class Workers implements AutoCloseable {
  private final ExecutorService threads;

  public Workers(String name, int count) {
    threads =
        Executors.newFixedThreadPool(
            count,
            work -> {
              Thread thread = new Thread(work, name);
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Returns the results in the order of the work; when it fails, no part of it goes on. */
  public <T> List<T> all(List<Callable<T>> work) throws ExecutionException {
    try {
      List<T> results = new ArrayList<>(work.size());
      for (Future<T> result : threads.invokeAll(work)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException("interrupted", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
