package io.shoplens.jobs.stage;

import io.shoplens.schema.ShoplensException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/** One Flink batch job: work units in, descriptions of what was done out. */
public final class Stage {
  private final String name;
  private final FlinkSettings flink;
  private final StageProgress progress;

  public Stage(String name, FlinkSettings flink, StageProgress progress) {
    this.name = name;
    this.flink = flink;
    this.progress = progress;
  }

  /** Runs all units and returns all results, in no particular order. */
  public <I extends Serializable, O extends Serializable> List<O> run(
      List<I> units, UnitTask<I, O> task) {
    progress.started(name);
    List<byte[]> packed = new ArrayList<>(units.size());
    units.forEach(unit -> packed.add(Serialized.write(unit)));
    if (packed.isEmpty()) {
      progress.ended(name, 0);
      return List.of();
    }
    try (LocalFlink local = LocalFlink.use(flink)) {
      return run(packed, task, flink.environment(local));
    }
  }

  private <I extends Serializable, O extends Serializable> List<O> run(
      List<byte[]> packed, UnitTask<I, O> task, StreamExecutionEnvironment environment) {
    environment
        .fromData(packed, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
        .name(name + " units")
        .uid(name + "-units")
        .rebalance()
        .transform(
            name, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO, new UnitOperator<>(task))
        .name(name)
        .uid(name + "-task");
    try {
      JobClient client = environment.executeAsync("shoplens " + name);
      try (ProgressPoll poll =
          new ProgressPoll(client, records -> progress.advanced(name, records))) {
        JobExecutionResult ended = poll.await();
        progress.ended(name, records(ended));
        return results(ended);
      }
    } catch (Exception e) {
      throw asSentence(e);
    }
  }

  private static long records(JobExecutionResult ended) {
    Long records = ended.getAccumulatorResult(UnitOperator.PROGRESS);
    return records == null ? 0 : records;
  }

  /**
   * Results come with the job's end: asking for them while it runs, as Flink's own way to collect
   * does, finds out a tenth of a second late that it has ended.
   */
  private static <O extends Serializable> List<O> results(JobExecutionResult ended) {
    List<byte[]> packed = ended.getAccumulatorResult(UnitOperator.RESULTS);
    List<O> results = new ArrayList<>(packed.size());
    packed.forEach(bytes -> results.add(Serialized.read(bytes, Stage.class.getClassLoader())));
    return results;
  }

  private ShoplensException asSentence(Exception failure) {
    return ExceptionUtils.findThrowable(failure, ShoplensException.class)
        .orElseGet(
            () ->
                new ShoplensException(
                    ShoplensException.Kind.BUG,
                    "The Flink job '" + name + "' failed: " + rootMessage(failure),
                    failure));
  }

  private static String rootMessage(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
