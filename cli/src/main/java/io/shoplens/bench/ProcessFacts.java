package io.shoplens.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Linux tells of a process; zeros once it has ended. */
record ProcessFacts(long ownTicks, long childTicks, long residentPages) {
  /** Linux counts processor time in hundredths of a second, whatever its clock. */
  static final double TICKS_PER_SECOND = 100;

  private static final ProcessFacts GONE = new ProcessFacts(0, 0, 0);
  private static final int OWN_USER = 11;
  private static final int RESIDENT = 21;

  static ProcessFacts of(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      // The program's name may hold blanks; the numbers follow its closing parenthesis.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return new ProcessFacts(
          Long.parseLong(fields[OWN_USER]) + Long.parseLong(fields[OWN_USER + 1]),
          Long.parseLong(fields[OWN_USER + 2]) + Long.parseLong(fields[OWN_USER + 3]),
          Long.parseLong(fields[RESIDENT]));
    } catch (IOException e) {
      return GONE;
    }
  }

  /** The process's share of memory: a page that n processes use counts as its nth part. */
  static long proportionalKilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }
}
