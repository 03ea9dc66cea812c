package io.shoplens.jobs.stage;

import io.shoplens.schema.ShoplensException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.slf4j.LoggerFactory;

/**
 * Flink in this process. Starting it costs more than most stages take, so all who use it at the
 * same time with the same settings share one; it ends with the last of them. Where {@code flink
 * run} has named another Flink, nothing is started.
 */
public final class LocalFlink implements AutoCloseable {
  private static final Map<FlinkSettings, LocalFlink> RUNNING = new HashMap<>();

  private final FlinkSettings settings;
  private final CompletableFuture<MiniCluster> cluster;
  private int users;

  private LocalFlink(FlinkSettings settings) {
    this.settings = settings;
    this.cluster = CompletableFuture.supplyAsync(this::start);
  }

  /** Starts it in the background unless it runs; everyone who asks must close it. */
  public static LocalFlink use(FlinkSettings settings) {
    synchronized (RUNNING) {
      LocalFlink flink = RUNNING.computeIfAbsent(settings, LocalFlink::new);
      flink.users++;
      return flink;
    }
  }

  MiniCluster cluster() throws InterruptedException {
    try {
      return cluster.get();
    } catch (ExecutionException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Flink cannot be started in this process ("
              + e.getCause()
              + "): make sure that "
              + settings.temporary()
              + " can be written and that this machine has memory and ports to spare.",
          e);
    }
  }

  private MiniCluster start() {
    if (FlinkSettings.runsElsewhere()) {
      throw new IllegalStateException("Flink runs elsewhere");
    }
    Configuration configuration = settings.configuration();
    configuration.set(RestOptions.BIND_PORT, "0");
    MiniCluster started =
        new MiniCluster(
            new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setCommonBindAddress("localhost")
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(settings.parallelism())
                .build());
    try {
      started.start();
      return started;
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  @Override
  public void close() {
    synchronized (RUNNING) {
      users--;
      if (users > 0) {
        return;
      }
      RUNNING.remove(settings);
    }
    if (FlinkSettings.runsElsewhere()) {
      return;
    }
    try {
      cluster.thenCompose(MiniCluster::closeAsync).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // What the stages have written is complete: a run does not fail by its tidying up.
      LoggerFactory.getLogger(LocalFlink.class)
          .warn("Flink in this process did not end in order", e);
    }
  }
}
