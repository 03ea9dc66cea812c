package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Bytes;
import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.events.Times;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Moments in any of the accepted spellings, as microseconds since 1970 in UTC. */
final class TimeParser {
  static final long BAD = Long.MIN_VALUE;

  private static final long MAX_MICROS =
      LocalDate.of(9999, 12, 31).toEpochDay() * Times.MICROS_PER_DAY + Times.MICROS_PER_DAY - 1;

  /** Shorter numbers are seconds, or cut: as milliseconds they would all lie before 1973. */
  private static final int MIN_EPOCH_DIGITS = 12;

  private static final int DATE = 10;
  private static final int DATE_AND_MINUTE = 16;
  private static final long MICROS_PER_MINUTE = 60 * Times.MICROS_PER_SECOND;

  private TimeFormat format = TimeFormat.UTC_SUFFIX;

  /** The last date's bytes (0 to 7 and 2 to 9) and its midnight: neighbours share their date. */
  private long cachedHead;

  private long cachedTail;
  private long cachedMidnight = BAD;

  /** Where the digits of the time of day ended. */
  private int end;

  /** How the last time parsed was written. */
  TimeFormat format() {
    return format;
  }

  long parse(byte[] bytes, int from, int to) {
    if (to - from > DATE_AND_MINUTE && bytes[from + 4] == '-') {
      long local = local(bytes, from, to);
      long micros = local == BAD ? BAD : atOffset(bytes, from, end, to, local);
      return micros < 0 || micros > MAX_MICROS ? BAD : micros;
    }
    return epochMillis(bytes, from, to);
  }

  private long epochMillis(byte[] bytes, int from, int to) {
    long millis = Numbers.id(bytes, from, to);
    if (to - from < MIN_EPOCH_DIGITS || millis < 0 || millis > MAX_MICROS / 1_000) {
      return BAD;
    }
    format = TimeFormat.EPOCH_MILLIS;
    return millis * 1_000;
  }

  private long local(byte[] bytes, int from, int to) {
    byte separator = bytes[from + DATE];
    int hour = Numbers.twoDigits(bytes, from + 11);
    int minute = Numbers.twoDigits(bytes, from + 14);
    if ((separator != ' ' && separator != 'T')
        || bytes[from + 13] != ':'
        || (hour | minute) < 0
        || hour > 23
        || minute > 59) {
      return BAD;
    }
    long midnight = midnight(bytes, from);
    end = from + DATE_AND_MINUTE;
    long secondMicros = bytes[end] == ':' ? seconds(bytes, to) : 0;
    if (midnight == BAD || secondMicros < 0) {
      return BAD;
    }
    return midnight + (hour * 60 + minute) * MICROS_PER_MINUTE + secondMicros;
  }

  private long midnight(byte[] bytes, int from) {
    long head = Bytes.getLong(bytes, from);
    long tail = Bytes.getLong(bytes, from + 2);
    if (cachedMidnight != BAD && head == cachedHead && tail == cachedTail) {
      return cachedMidnight;
    }
    int century = Numbers.twoDigits(bytes, from);
    int year = Numbers.twoDigits(bytes, from + 2);
    int month = Numbers.twoDigits(bytes, from + 5);
    int day = Numbers.twoDigits(bytes, from + 8);
    if (bytes[from + 7] != '-' || (century | year | month | day) < 0) {
      return BAD;
    }
    try {
      cachedMidnight =
          LocalDate.of(century * 100 + year, month, day).toEpochDay() * Times.MICROS_PER_DAY;
    } catch (DateTimeException noSuchDay) {
      return BAD;
    }
    cachedHead = head;
    cachedTail = tail;
    return cachedMidnight;
  }

  /** Reads {@code :ss[.fraction]}; what a microsecond cannot hold is dropped. */
  private long seconds(byte[] bytes, int to) {
    if (end + 3 > to) {
      return BAD;
    }
    int second = Numbers.twoDigits(bytes, end + 1);
    end += 3;
    if (second < 0 || second > 59) {
      return BAD;
    }
    long micros = second * Times.MICROS_PER_SECOND;
    if (end < to && bytes[end] == '.') {
      int first = ++end;
      long weight = Times.MICROS_PER_SECOND / 10;
      while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
        micros += (bytes[end++] - '0') * weight;
        weight /= 10;
      }
      if (end == first || end - first > 9) {
        return BAD;
      }
    }
    return micros;
  }

  private long atOffset(byte[] bytes, int from, int at, int to, long local) {
    int length = to - at;
    if (length == 4 && bytes[at] == ' ') {
      boolean utc = bytes[at + 1] == 'U' && bytes[at + 2] == 'T' && bytes[at + 3] == 'C';
      boolean hasSeconds = at - from > DATE_AND_MINUTE;
      format = TimeFormat.UTC_SUFFIX;
      return utc && hasSeconds && bytes[from + DATE] == ' ' ? local : BAD;
    }
    format = TimeFormat.ISO8601;
    if (length == 1 && bytes[at] == 'Z') {
      return local;
    }
    boolean colon = length == 6 && bytes[at + 3] == ':';
    if (!colon && length != 5 && length != 3) {
      return BAD;
    }
    int hours = Numbers.twoDigits(bytes, at + 1);
    int minutes = length == 3 ? 0 : Numbers.twoDigits(bytes, to - 2);
    if ((hours | minutes) < 0 || minutes > 59 || hours * 60 + minutes > 18 * 60) {
      return BAD;
    }
    long shift = (hours * 60 + minutes) * MICROS_PER_MINUTE;
    return switch (bytes[at]) {
      case '+' -> local - shift;
      case '-' -> local + shift;
      default -> BAD;
    };
  }
}
