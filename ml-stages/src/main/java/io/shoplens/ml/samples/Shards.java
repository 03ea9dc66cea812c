package io.shoplens.ml.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Works on ranges of samples with several threads, and puts the results together in the order of
 * the ranges. As ranges do not depend on the number of threads, nor do sums of fractions.
 */
public final class Shards implements AutoCloseable {
  private static final int SHARDS = 64;

  private final int size;
  private final @Nullable ExecutorService threads;

  /**
   * @param threads how many work at once; 0 for one per processor
   */
  public Shards(int size, int threads) {
    this.size = size;
    int count = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    this.threads = count == 1 ? null : Executors.newFixedThreadPool(count, Shards::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "samples");
    thread.setDaemon(true);
    return thread;
  }

  /** What is done with the samples from {@code start} to before {@code end}. */
  @FunctionalInterface
  public interface Work<R> {
    R of(int start, int end);
  }

  private interface Part<R> extends Callable<R> {
    @Override
    R call();
  }

  public <R> R reduce(Work<R> work, BinaryOperator<R> merge) {
    List<R> results = map(work);
    R whole = results.get(0);
    for (R next : results.subList(1, results.size())) {
      whole = merge.apply(whole, next);
    }
    return whole;
  }

  public <R> List<R> map(Work<R> work) {
    List<Part<R>> parts = new ArrayList<>();
    int length = Math.max(1, (size + SHARDS - 1) / SHARDS);
    for (int start = 0; start == 0 || start < size; start += length) {
      int from = start;
      int end = Math.min(size, start + length);
      parts.add(() -> work.of(from, end));
    }
    return run(parts, threads);
  }

  /** One thread alone is the caller's: handing over costs more than a small part does. */
  private static <R> List<R> run(List<Part<R>> parts, @Nullable ExecutorService threads) {
    if (threads == null) {
      return parts.stream().map(Part::call).toList();
    }
    try {
      List<R> results = new ArrayList<>();
      for (Future<R> result : threads.invokeAll(parts)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while training", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    if (threads != null) {
      threads.shutdownNow();
    }
  }
}
