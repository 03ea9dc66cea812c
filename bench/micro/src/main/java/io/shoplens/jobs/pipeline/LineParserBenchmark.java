package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From the bytes of a file to events: {@code lines / time} is what one core reads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LineParserBenchmark {
  private BenchShop shop;

  @Setup
  public void open() throws IOException {
    shop = new BenchShop();
    System.out.println("lines in an operation: " + shop.lines);
  }

  @TearDown
  public void close() throws IOException {
    shop.close();
  }

  @Benchmark
  public long readAndParse(Blackhole events) throws IOException {
    return shop.parse(new Dictionaries(), events::consume);
  }
}
