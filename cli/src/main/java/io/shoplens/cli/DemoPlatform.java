package io.shoplens.cli;

import io.shoplens.platform.AccessFiles;
import io.shoplens.platform.PreparedSuperset;
import io.shoplens.platform.RunningSuperset;
import io.shoplens.platform.TrinoAddress;
import io.shoplens.schema.ShoplensException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The servers of the demo. Fetching them waits for the network most of the time, while the data
 * keeps the processors busy: both at once.
 */
final class DemoPlatform implements AutoCloseable {
  private final Console console;
  private final ExecutorService beside = Executors.newFixedThreadPool(2, DemoPlatform::thread);
  private final CompletableFuture<Void> trino;
  private final CompletableFuture<PreparedSuperset> superset;
  private volatile double secondsOfSuperset;

  private DemoPlatform(Console console) {
    this.console = console;
    this.trino = CompletableFuture.runAsync(() -> console.platform().fetchTrino(), beside);
    this.superset = CompletableFuture.supplyAsync(this::prepareSuperset, beside);
  }

  static DemoPlatform fetch(Console console) {
    return new DemoPlatform(console);
  }

  /** Waits for what is being fetched; what went wrong is told by those who need it. */
  void awaitFetched() {
    CompletableFuture.allOf(trino, superset).handle((nothing, trouble) -> trouble == null).join();
  }

  double secondsOfSuperset() {
    return secondsOfSuperset;
  }

  TrinoAddress startTrino() {
    return console.platform().startTrino();
  }

  /** Starts Superset beside whatever follows. */
  CompletableFuture<RunningSuperset> startSuperset(TrinoAddress address) {
    return superset.thenApplyAsync(prepared -> prepared.start(address), beside);
  }

  /** Imports the dashboards, with everybody's rights, beside whatever follows. */
  CompletableFuture<Void> importDashboards(CompletableFuture<RunningSuperset> running) {
    return running.thenAcceptAsync(
        answering -> {
          answering.importChanged(console.err(), console.err());
          answering.applyAccess(new AccessFiles(console.home()), console.err(), console.err());
        },
        beside);
  }

  /** Waits, and fails as the work itself did. */
  static <T> T await(CompletableFuture<T> work) {
    try {
      return work.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ShoplensException known) {
        throw known;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    beside.shutdownNow();
  }

  private PreparedSuperset prepareSuperset() {
    long start = System.nanoTime();
    try {
      return console.dashboards().prepare();
    } finally {
      secondsOfSuperset = (System.nanoTime() - start) / 1e9;
    }
  }

  /** None of them keeps the program from ending. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "beside the demo");
    thread.setDaemon(true);
    return thread;
  }
}
