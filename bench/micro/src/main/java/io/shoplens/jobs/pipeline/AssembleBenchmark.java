package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.UserListener;
import io.shoplens.jobs.sessions.UserPass;
import io.shoplens.jobs.summaries.SummaryAccumulators;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What happens to a bucket of events in memory: order and duplicates, sessions, sums. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 10)
@Fork(1)
public class AssembleBenchmark {
  private BenchShop shop;
  private EventBatch unsorted;
  private EventBatch sorted;
  private long sessions;

  @Setup
  public void open() throws IOException {
    shop = new BenchShop();
    System.out.println("events in an operation: " + shop.events.size());
  }

  /** Every operation changes its batch. */
  @Setup(Level.Invocation)
  public void fill() {
    unsorted = shop.batch();
    sorted = shop.batch();
    sorted.sortAndDeduplicate();
  }

  @TearDown
  public void close() throws IOException {
    shop.close();
  }

  @Benchmark
  public int sortAndDeduplicate() {
    unsorted.sortAndDeduplicate();
    return unsorted.size();
  }

  @Benchmark
  public long cutSessions() {
    UserPass.run(
        sorted,
        SessionSettings.DEFAULTS,
        List.of(
            new UserListener() {
              @Override
              public void session(Session session) {
                sessions++;
              }
            }));
    return sessions;
  }

  @Benchmark
  public SummaryAccumulators cutSessionsAndSumUp() {
    SummaryAccumulators sums = SummaryAccumulators.all();
    UserPass.run(sorted, SessionSettings.DEFAULTS, List.of(sums));
    return sums;
  }
}
