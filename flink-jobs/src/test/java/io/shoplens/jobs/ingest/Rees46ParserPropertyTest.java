package io.shoplens.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class Rees46ParserPropertyTest {
  private static final Instant ARRIVAL = Instant.parse("2020-01-01T00:00:00Z");

  private final Dictionaries dictionaries = new Dictionaries();
  private final EventParser fast =
      new Rees46Parser(
          List.of(0, 1, 2, 3, 4, 5, 6, 7, 8), dictionaries, ARRIVAL.toEpochMilli() * 1_000);
  private final SlowRees46 slow = new SlowRees46(ARRIVAL);
  private final Event event = new Event();

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void fieldsMeanWhatBigNumbersAndCalendarsSay(@ForAll("lines") byte[] line) {
    assertSame(line);
    Statistics.coverage(coverage -> coverage.check("accepted").percentage(share -> share > 20));
  }

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void everyDamagedLineIsAnEventOrHasTheReasonTheRulesGive(@ForAll("mutated") byte[] line) {
    assertSame(line);
    Statistics.coverage(coverage -> coverage.check("accepted").percentage(share -> share > 5));
  }

  @Provide
  Arbitrary<byte[]> lines() {
    return MutatedLines.line();
  }

  @Provide
  Arbitrary<byte[]> mutated() {
    return MutatedLines.any();
  }

  /** The line stands somewhere in a buffer, as it does when read from a file. */
  private void assertSame(byte[] line) {
    byte[] buffer = new byte[line.length + 20];
    System.arraycopy(line, 0, buffer, 7, line.length);
    RejectionReason reason = fast.parse(buffer, 7, 7 + line.length, event);
    Statistics.collect(reason == null ? "accepted" : reason);
    Object parsed = reason == null ? Row.of(event, dictionaries) : reason;
    assertThat(parsed)
        .as(() -> new String(line, StandardCharsets.ISO_8859_1))
        .isEqualTo(slow.parse(line));
  }
}
