package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.TimeFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules of a REES46 line once more, by regular expressions and big numbers, to test against.
 */
final class SlowRees46 {
  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final String BLANK = "[ \\t\\n\\x0B\\f\\r]*";
  private static final Pattern QUOTED =
      Pattern.compile(BLANK + "\"((?:[^\"]|\"\")*+)\"" + BLANK, Pattern.DOTALL);
  private static final Pattern PLAIN = Pattern.compile("[^,\"]*", Pattern.DOTALL);
  private static final Pattern DAY_TIME =
      Pattern.compile(
          "(\\d{4}-\\d\\d-\\d\\d)([ T])(\\d\\d:\\d\\d)(:\\d\\d(?:\\.\\d{1,9})?)?"
              + "( UTC|Z|[+-]\\d\\d(?::?\\d\\d)?)",
          Pattern.DOTALL);
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
  private static final BigDecimal MAX_PRICE = new BigDecimal("9999999999.99");

  private final Instant latest;

  SlowRees46(Instant arrival) {
    latest = arrival.plus(Duration.ofHours(1));
  }

  /** A {@link Row} or a {@link RejectionReason}. */
  Object parse(byte[] line) {
    try {
      return row(fields(decode(line)));
    } catch (Rejected rejected) {
      return rejected.reason;
    }
  }

  private static String decode(byte[] line) throws Rejected {
    for (byte value : line) {
      require(value != 0, RejectionReason.NUL_BYTE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    } catch (CharacterCodingException e) {
      throw new Rejected(RejectionReason.INVALID_UTF8);
    }
  }

  private static List<String> fields(String line) throws Rejected {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (true) {
      String rest = line.substring(at);
      boolean opens = trim(rest).startsWith("\"");
      Matcher matcher = (opens ? QUOTED : PLAIN).matcher(rest);
      require(matcher.lookingAt(), RejectionReason.OPEN_QUOTE);
      fields.add(trim(opens ? matcher.group(1).replace("\"\"", "\"") : matcher.group()));
      at += matcher.end();
      if (at == line.length()) {
        break;
      }
      require(line.charAt(at) == ',', RejectionReason.STRAY_QUOTE);
      at++;
    }
    require(!trim(line).isEmpty(), RejectionReason.EMPTY_LINE);
    require(fields.size() == 9, RejectionReason.WRONG_COLUMN_COUNT);
    return fields;
  }

  private Row row(List<String> fields) throws Rejected {
    String timeText = fields.get(0);
    require(!timeText.isEmpty(), RejectionReason.MISSING_TIME);
    require(!timeText.equalsIgnoreCase("event_time"), RejectionReason.REPEATED_HEADER);
    Instant time = time(timeText);
    require(!time.isAfter(latest), RejectionReason.FUTURE_TIME);
    require(!fields.get(1).isEmpty(), RejectionReason.MISSING_EVENT_TYPE);
    require(
        List.of("view", "cart", "remove_from_cart", "purchase").contains(fields.get(1)),
        RejectionReason.BAD_EVENT_TYPE);
    require(!fields.get(2).isEmpty(), RejectionReason.MISSING_PRODUCT_ID);
    long product = id(fields.get(2), RejectionReason.BAD_PRODUCT_ID);
    require(!fields.get(7).isEmpty(), RejectionReason.MISSING_USER_ID);
    long user = id(fields.get(7), RejectionReason.BAD_USER_ID);
    Long category =
        fields.get(3).isEmpty() ? null : id(fields.get(3), RejectionReason.BAD_CATEGORY_ID);
    BigDecimal price = fields.get(6).isEmpty() ? null : price(fields.get(6));
    require(
        bytes(fields.get(4)) <= 1024 && bytes(fields.get(5)) <= 1024 && bytes(fields.get(8)) <= 255,
        RejectionReason.FIELD_TOO_LONG);
    String brand = clean(fields.get(5));
    return new Row(
        time,
        fields.get(1),
        product,
        category,
        clean(fields.get(4)),
        brand.equals("hewlett-packard") ? "hp" : brand,
        price,
        user,
        fields.get(8).isEmpty() ? null : fields.get(8),
        format(timeText));
  }

  private static TimeFormat format(String text) {
    if (text.endsWith(" UTC")) {
      return TimeFormat.UTC_SUFFIX;
    }
    return text.contains(":") ? TimeFormat.ISO8601 : TimeFormat.EPOCH_MILLIS;
  }

  private static Instant time(String text) throws Rejected {
    if (text.matches("\\d{12,}")) {
      BigInteger millis = new BigInteger(text);
      boolean fits = millis.compareTo(BigInteger.valueOf(LAST.toEpochMilli())) <= 0;
      require(fits, RejectionReason.BAD_TIME);
      return Instant.ofEpochMilli(millis.longValueExact());
    }
    Matcher parts = DAY_TIME.matcher(text);
    require(parts.matches(), RejectionReason.BAD_TIME);
    String zone = parts.group(5);
    String seconds = parts.group(4);
    boolean utc = zone.equals(" UTC");
    require(!utc || (parts.group(2).equals(" ") && seconds != null), RejectionReason.BAD_TIME);
    try {
      String local = parts.group(1) + "T" + parts.group(3) + (seconds == null ? "" : seconds);
      ZoneOffset offset = utc ? ZoneOffset.UTC : ZoneOffset.of(zone);
      Instant time = LocalDateTime.parse(local).toInstant(offset).truncatedTo(ChronoUnit.MICROS);
      boolean sensible = !time.isBefore(Instant.EPOCH) && !time.isAfter(LAST);
      require(sensible, RejectionReason.BAD_TIME);
      return time;
    } catch (DateTimeException e) {
      throw new Rejected(RejectionReason.BAD_TIME);
    }
  }

  private static long id(String text, RejectionReason reason) throws Rejected {
    require(text.matches("\\d+"), reason);
    BigInteger value = new BigInteger(text);
    require(value.bitLength() < 64, reason);
    return value.longValueExact();
  }

  private static BigDecimal price(String text) throws Rejected {
    require(text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)"), RejectionReason.BAD_PRICE);
    BigDecimal price = new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
    require(price.abs().compareTo(MAX_PRICE) <= 0, RejectionReason.BAD_PRICE);
    return price;
  }

  private static String clean(String text) {
    return text.isEmpty() ? "unknown" : text.toLowerCase(Locale.ROOT);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && BLANKS.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (start < end && BLANKS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static void require(boolean holds, RejectionReason reason) throws Rejected {
    if (!holds) {
      throw new Rejected(reason);
    }
  }

  private static final class Rejected extends Exception {
    private static final long serialVersionUID = 1L;
    private final RejectionReason reason;

    Rejected(RejectionReason reason) {
      super(null, null, false, false);
      this.reason = reason;
    }
  }
}
