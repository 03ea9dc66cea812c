package io.shoplens.generator.output;

import io.shoplens.generator.GeneratorException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A fixed number of threads whose results come back in the order of the tasks. */
public final class Workers implements AutoCloseable {
  private final int threads;
  private final ExecutorService executor;

  public Workers(int threads) {
    this.threads = threads;
    executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "shop-generator");
              thread.setDaemon(true);
              return thread;
            });
  }

  public int threads() {
    return threads;
  }

  /** Starts the tasks without waiting. */
  public <T> List<Future<T>> start(List<Callable<T>> tasks) {
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<T> task : tasks) {
      futures.add(executor.submit(task));
    }
    return futures;
  }

  /** Runs the tasks and waits for all. */
  public <T> List<T> all(List<Callable<T>> tasks) {
    return results(start(tasks));
  }

  /** Waits for tasks that were started. */
  public <T> List<T> results(List<Future<T>> futures) {
    List<T> results = new ArrayList<>();
    try {
      for (Future<T> future : futures) {
        results.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new GeneratorException("The generation failed: " + e.getCause() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GeneratorException("The generation was interrupted; no file was written.", e);
    }
    return results;
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
