package io.shoplens.jobs.ingest;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Lines of good, odd and absurd fields, then damaged in every way seen and some not yet seen. */
final class MutatedLines {
  private static final String UUID = "72d76fde-8bb3-4e00-8c23-a032dfed738c";

  private MutatedLines() {}

  /** One line of nine fields with up to three damages. */
  static Arbitrary<byte[]> any() {
    return Combinators.combine(line(), damage().list().ofMaxSize(3)).as(MutatedLines::applyAll);
  }

  /** One line whose nine fields are each right or odd, but not damaged as a line. */
  static Arbitrary<byte[]> line() {
    return Combinators.combine(
            times(),
            mostly("view", "cart", "remove_from_cart", "purchase", " view ", "", "VIEW", "share"),
            ids(),
            ids(),
            texts(),
            texts(),
            prices(),
            ids())
        .flatAs(
            (time, type, product, category, code, brand, price, user) ->
                sessions()
                    .map(
                        session ->
                            List.of(
                                time, type, product, category, code, brand, price, user, session)))
        .map(fields -> String.join(",", fields).getBytes(StandardCharsets.UTF_8));
  }

  private static Arbitrary<String> times() {
    Arbitrary<String> calendars =
        Combinators.combine(
                Arbitraries.of("2019-10-01", "2016-02-29", "2019-12-31", "1970-01-01"),
                Arbitraries.of(" ", " ", "T"),
                Arbitraries.integers().between(0, 23),
                Arbitraries.integers().between(0, 59),
                Arbitraries.of(
                    " UTC", " UTC", "Z", "+00:00", "-0530", "+02", ".5 UTC", ".123456789Z"))
            .as(
                (day, t, hour, second, zone) ->
                    "%s%s%02d:07:%02d%s".formatted(day, t, hour, second, zone));
    return Arbitraries.frequencyOf(
        Tuple.of(9, calendars),
        Tuple.of(2, Arbitraries.longs().between(-5, 1L << 60).map(String::valueOf)),
        Tuple.of(
            2,
            Arbitraries.longs().between(100_000_000_000L, 1_600_000_000_000L).map(String::valueOf)),
        Tuple.of(
            2,
            Arbitraries.of(
                "",
                "not-a-time",
                "event_time",
                "2019-02-29 00:00:00 UTC",
                "1900-02-29 00:00:00 UTC",
                "2000-02-29T00:00Z",
                "2019-10-01 24:00:00 UTC",
                "2019-10-01 00:00:60 UTC",
                "2019-13-01 00:00:00 UTC",
                "2019-10-00 00:00:00 UTC",
                "1969-12-31 23:59:59 UTC",
                "9999-12-31T23:59:59Z",
                "2019-10-01T00:00:00 UTC",
                "2019-10-01 00:00 UTC",
                "2019-10-01 00:00:00",
                "2019-10-01 00:00:00. UTC",
                "2019-10-01T00:00:00+18:30",
                "1970-01-01T00:00:00-18:00",
                "1970-01-01T00:00:00+00:01",
                "2099-01-01 00:00:00 UTC")));
  }

  private static Arbitrary<String> ids() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, Arbitraries.longs().between(0, Long.MAX_VALUE).map(String::valueOf)),
        Tuple.of(
            1,
            Arbitraries.of(
                "",
                "0",
                "007",
                "-1",
                "+1",
                "1.0",
                "1e3",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999",
                "00000000000000000000000012",
                "12a45678",
                "1234567:",
                "0x12")));
  }

  private static Arbitrary<String> prices() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            9,
            Arbitraries.bigDecimals()
                .ofScale(3)
                .between(BigDecimal.valueOf(-5), BigDecimal.valueOf(3000))
                .map(BigDecimal::toPlainString)),
        Tuple.of(
            2,
            Arbitraries.of(
                "",
                "0",
                ".5",
                "5.",
                ".",
                "-",
                "1e3",
                "NaN",
                "Infinity",
                "+7.125",
                "-7.125",
                "1,5",
                "12.345.6",
                "9999999999.99",
                "9999999999.994",
                "9999999999.995",
                "10000000000",
                "0000000000000012.30",
                "1.0049999999999999999999999",
                "99999999999999999999999999",
                "€5")));
  }

  private static Arbitrary<String> texts() {
    return mostly(
        "samsung",
        "Samsung ",
        "",
        "hewlett-packard",
        "HEWLETT-PACKARD",
        "électro-ménager",
        "İSTANBUL",
        "tp-link",
        "electronics.smartphone",
        "\"a, b\"",
        "\"say \"\"hi\"\"\"",
        " \" quoted \" ",
        "\"\"",
        "\t",
        "x".repeat(1024),
        "é".repeat(513),
        "unknown");
  }

  private static Arbitrary<String> sessions() {
    return mostly(
        UUID,
        UUID,
        UUID.toUpperCase(Locale.ROOT),
        "",
        "s1",
        UUID.replace('-', '0'),
        UUID + "x",
        "g" + UUID.substring(1),
        "z".repeat(255),
        "z".repeat(256),
        "\"" + UUID + "\"");
  }

  private static Arbitrary<String> mostly(String first, String... others) {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(first)), Tuple.of(3, Arbitraries.of(others)));
  }

  /** What is put at, or cut from, a place given as a share of the line. */
  private record Damage(int kind, double place, byte value) {}

  private static Arbitrary<Damage> damage() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 9),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.bytes())
        .as(Damage::new);
  }

  private static byte[] applyAll(byte[] line, List<Damage> damages) {
    byte[] damaged = line;
    for (Damage damage : damages) {
      damaged = apply(damaged, damage);
    }
    return withoutLineFeeds(damaged);
  }

  private static byte[] apply(byte[] line, Damage damage) {
    int at = (int) (damage.place * line.length);
    return switch (damage.kind) {
      case 0 -> Arrays.copyOf(line, at);
      case 1 -> Arrays.copyOfRange(line, at, line.length);
      case 2 -> insert(line, at, "\"".getBytes(StandardCharsets.UTF_8));
      case 3 -> insert(line, at, new byte[] {0});
      case 4 -> insert(line, at, new byte[] {(byte) (damage.value | 0x80)});
      case 5 -> insert(line, at, ",".getBytes(StandardCharsets.UTF_8));
      case 6 -> insert(line, at, "9".repeat(30).getBytes(StandardCharsets.UTF_8));
      case 7 -> insert(line, at, line);
      case 8 -> insert(line, at, new byte[] {damage.value});
      default -> insert(line, at, new byte[] {' ', '\t'});
    };
  }

  private static byte[] insert(byte[] line, int at, byte[] what) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(line, 0, at);
    out.writeBytes(what);
    out.write(line, at, line.length - at);
    return out.toByteArray();
  }

  private static byte[] withoutLineFeeds(byte[] line) {
    byte[] same = line.clone();
    for (int i = 0; i < same.length; i++) {
      if (same[i] == '\n') {
        same[i] = '.';
      }
    }
    return same;
  }
}
