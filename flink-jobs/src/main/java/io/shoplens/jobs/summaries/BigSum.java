package io.shoplens.jobs.summaries;

import java.math.BigInteger;

/**
 * An exact sum of products of numbers above zero, which may outgrow a long, without an object each.
 */
final class BigSum {
  private long high;
  private long low;

  void add(long factor, long count) {
    long product = factor * count;
    low += product;
    long carry = Long.compareUnsigned(low, product) < 0 ? 1 : 0;
    high += Math.multiplyHigh(factor, count) + carry;
  }

  /** Adds the number's square so many times. */
  void addSquares(long number, long count) {
    long most = Long.MAX_VALUE / number;
    for (long rest = count; rest > 0; rest -= most) {
      add(number * Math.min(rest, most), number);
    }
  }

  BigInteger value() {
    BigInteger upper = BigInteger.valueOf(high).shiftLeft(Long.SIZE);
    BigInteger lower = BigInteger.valueOf(low);
    return upper.add(low < 0 ? lower.add(BigInteger.ONE.shiftLeft(Long.SIZE)) : lower);
  }

  void clear() {
    high = 0;
    low = 0;
  }
}
