package io.shoplens.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Watches a child process, its descendants and the servers it uses: their processor time and the
 * memory they hold at once.
 */
public final class ProcessMeter {
  private static final long POLL_MILLIS = 100;

  /**
   * Finding out what processes share stops them for some milliseconds, so it is left out while all
   * that they hold, shared or not, is no more than what was found before.
   */
  private static final double HIGHER = 1.01;

  private static final long KILOBYTES_PER_PAGE = 4;

  private final List<ProcessHandle> servers;
  private final Map<Long, Long> ticks = new HashMap<>();
  private long serverTicks;
  private long reapedTicks;
  private long treeKilobytes;
  private long peakKilobytes;

  /** Servers run before and after; what they do meanwhile counts as the process's work. */
  public ProcessMeter(List<ProcessHandle> servers) {
    this.servers = List.copyOf(servers);
  }

  /** Waits for the process, just started by this one, and returns its exit status. */
  public int watch(Process process) throws InterruptedException {
    long serversBefore = serversNow();
    long reapedBefore = ProcessFacts.of(ProcessHandle.current().pid()).childTicks();
    do {
      look(process);
    } while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    reapedTicks = ProcessFacts.of(ProcessHandle.current().pid()).childTicks() - reapedBefore;
    serverTicks = serversNow() - serversBefore;
    return process.exitValue();
  }

  /** The most that all processes together held at a look; pages they share count once. */
  public long peakMegabytes() {
    return peakKilobytes / 1024;
  }

  /**
   * User and system time. The kernel adds up exactly what descendants used that were waited for;
   * others are known from the last look at them, so the larger sum is nearer to the truth.
   */
  public double processorSeconds() {
    long seen = ticks.values().stream().mapToLong(Long::longValue).sum();
    return (Math.max(seen, reapedTicks) + serverTicks) / ProcessFacts.TICKS_PER_SECOND;
  }

  private void look(Process process) {
    List<ProcessHandle> tree =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    long pages = 0;
    for (ProcessHandle member : tree) {
      ProcessFacts facts = ProcessFacts.of(member.pid());
      ticks.merge(member.pid(), facts.ownTicks(), Math::max);
      pages += facts.residentPages();
    }
    if (pages * KILOBYTES_PER_PAGE > treeKilobytes * HIGHER) {
      long held = kilobytes(tree.stream());
      treeKilobytes = Math.max(treeKilobytes, held);
      peakKilobytes = Math.max(peakKilobytes, held + kilobytes(serverProcesses()));
    }
  }

  private static long kilobytes(Stream<ProcessHandle> processes) {
    return processes.mapToLong(process -> ProcessFacts.proportionalKilobytes(process.pid())).sum();
  }

  private Stream<ProcessHandle> serverProcesses() {
    return servers.stream()
        .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()));
  }

  /** A server waits for its workers, so theirs is in its children's time once they have ended. */
  private long serversNow() {
    return serverProcesses()
        .map(server -> ProcessFacts.of(server.pid()))
        .mapToLong(facts -> facts.ownTicks() + facts.childTicks())
        .sum();
  }
}
