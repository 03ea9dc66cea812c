package io.shoplens.bench.ml;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Says how long each part of our side took, a line a part, as the peer does. */
final class PartTimes {
  private final PrintStream out;
  private final long started;
  private long last;

  PartTimes(PrintStream out) {
    this.out = out;
    long age = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    this.started = System.nanoTime() - age * 1_000_000;
  }

  /** Samples are added up or sorted while they are read: only what follows counts as fitting. */
  void fitted() {
    last = started;
    tell("start", SampleTable.firstRead());
    tell("read", SampleTable.lastRead());
    tell("fit", System.nanoTime());
  }

  void scored() {
    tell("score", System.nanoTime());
  }

  void end() {
    tell("end", System.nanoTime());
  }

  private void tell(String part, long now) {
    out.printf(Locale.ROOT, "%s %.3f%n", part, (now - last) / 1e9);
    last = now;
  }
}
