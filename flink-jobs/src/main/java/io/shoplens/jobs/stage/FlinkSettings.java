package io.shoplens.jobs.stage;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.streaming.api.environment.LocalStreamEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * How stages run: embedded in this process, or wherever {@code flink run} puts them.
 *
 * @param parallelism tasks side by side
 * @param temporary folder for Flink's own temporary files
 */
public record FlinkSettings(int parallelism, Path temporary) {

  public FlinkSettings {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1, not " + parallelism);
    }
  }

  /** The environment that {@code flink run} has set up, or one on the Flink of this process. */
  StreamExecutionEnvironment environment(LocalFlink local) {
    StreamExecutionEnvironment environment =
        runsElsewhere()
            ? StreamExecutionEnvironment.getExecutionEnvironment(configuration())
            : new StreamExecutionEnvironment(
                new LocalExecutor(local), local(), FlinkSettings.class.getClassLoader());
    // Units and results are few: all tasks start at once, and each record is sent on at once.
    environment.setRuntimeMode(RuntimeExecutionMode.STREAMING);
    environment.setBufferTimeout(0);
    environment.setParallelism(parallelism);
    return environment;
  }

  /** True if {@code flink run} started this program, which then has jobs run on its cluster. */
  static boolean runsElsewhere() {
    return !(StreamExecutionEnvironment.getExecutionEnvironment()
        instanceof LocalStreamEnvironment);
  }

  private Configuration local() {
    Configuration configuration = configuration();
    configuration.set(DeploymentOptions.TARGET, LocalExecutor.NAME);
    configuration.set(DeploymentOptions.ATTACHED, true);
    return configuration;
  }

  Configuration configuration() {
    Configuration configuration = new Configuration();
    configuration.set(CoreOptions.TMP_DIRS, temporary.toString());
    // A failed stage fails the run: the run starts over from files that are still there.
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    // Progress travels with heartbeats.
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(2));
    // All results of a task come with its last message; Flink's own limit for one is 10 MB.
    configuration.set(RpcOptions.FRAMESIZE, MemorySize.ofMebiBytes(128).getBytes() + "b");
    // Stages keep their data in slice files and arrays, not in Flink's managed memory.
    configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(16));
    configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(16));
    return configuration;
  }
}
