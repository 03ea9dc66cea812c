package io.shoplens.jobs.ingest;

import io.shoplens.jobs.events.Bytes;

/** Whole numbers and prices from ASCII digits; anything else than plain digits is refused. */
final class Numbers {
  /** Not an id: ids are never negative. */
  static final long BAD_ID = -1;

  /** Not a price: no price is that low. */
  static final long BAD_PRICE = Long.MIN_VALUE + 1;

  private static final long ZEROS = 0x3030303030303030L;
  private static final long MAX_UNITS = 9_999_999_999L;
  private static final long MAX_CENTS = MAX_UNITS * 100 + 99;

  private Numbers() {}

  /** A number from 0 to the largest long, or {@link #BAD_ID}. */
  static long id(byte[] bytes, int from, int to) {
    int at = from;
    if (to - from > 19) {
      while (at < to - 1 && bytes[at] == '0') {
        at++;
      }
      if (to - at > 19) {
        return BAD_ID;
      }
    }
    if (at == to) {
      return BAD_ID;
    }
    int head = (to - at - 1) % Long.BYTES + 1;
    long value = firstDigits(bytes, at, at + head);
    for (at += head; at < to; at += Long.BYTES) {
      long eight = eightDigits(Bytes.getLong(bytes, at));
      if ((value | eight) < 0) {
        return BAD_ID;
      }
      value = value * 100_000_000 + eight;
    }
    return value < 0 ? BAD_ID : value;
  }

  /** A decimal number as cents, half a cent rounded away from zero, or {@link #BAD_PRICE}. */
  static long cents(byte[] bytes, int from, int to) {
    int at = from;
    boolean negative = at < to && bytes[at] == '-';
    if (negative || (at < to && bytes[at] == '+')) {
      at++;
    }
    int digits = 0;
    long units = 0;
    for (; at < to && bytes[at] != '.'; at++, digits++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return BAD_PRICE;
      }
      units = units * 10 + digit;
      if (units > MAX_UNITS) {
        return BAD_PRICE;
      }
    }
    long cents = units * 100;
    int weight = 10;
    for (at++; at < to; at++, digits++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return BAD_PRICE;
      }
      if (weight > 0) {
        cents += (long) digit * weight;
        weight /= 10;
      } else if (weight == 0) {
        cents += digit >= 5 ? 1 : 0;
        weight = -1;
      }
    }
    if (digits == 0 || cents > MAX_CENTS) {
      return BAD_PRICE;
    }
    return negative ? -cents : cents;
  }

  static boolean areDigits(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return false;
      }
    }
    return true;
  }

  /** Two digits, or a negative number. */
  static int twoDigits(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return (tens | ones | (9 - tens) | (9 - ones)) < 0 ? -1 : tens * 10 + ones;
  }

  /** Up to eight digits, or a negative number: what stands before them is taken for zeros. */
  private static long firstDigits(byte[] bytes, int from, int to) {
    int missing = Long.SIZE - (to - from) * Byte.SIZE;
    if (to >= Long.BYTES) {
      long digits = (Bytes.getLong(bytes, to - Long.BYTES) >>> missing) << missing;
      // In two steps, for a shift by 64 would be none.
      return eightDigits(digits | ((ZEROS >>> 1) >>> (Long.SIZE - 1 - missing)));
    }
    long value = 0;
    for (int at = from; at < to; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return BAD_ID;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** Eight ASCII digits in one little-endian word, joined pair by pair; -1 if they are not. */
  private static long eightDigits(long word) {
    long digits = word - ZEROS;
    long tooHigh = digits + 0x7676767676767676L;
    if (((word | digits | tooHigh) & 0x8080808080808080L) != 0) {
      return -1;
    }
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00FF00FF00FF00FFL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000FFFF0000FFFFL;
    return (fours * 10_000 + (fours >>> 32)) & 0xFFFFFFFFL;
  }
}
