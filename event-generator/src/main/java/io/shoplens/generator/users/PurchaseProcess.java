package io.shoplens.generator.users;

import io.shoplens.generator.random.Rng;
import java.util.Arrays;

/**
 * One loyal customer's orders: BG/NBD times and Gamma-Gamma values.
 *
 * <p>Death comes only after a repeat order; after the first one too it would be another model.
 */
public final class PurchaseProcess {
  private static final double R = .60;
  private static final double ALPHA = 30;
  private static final double A = .8;
  private static final double B = 2.5;
  private static final double NU_SHAPE = 4.5;
  private static final double NU_RATE = 262;

  private double[] times = new double[16];
  private double[] values = new double[16];
  private int orders;
  private double lambda;
  private double dropout;
  private double nu;
  private double churnTime;

  /** Draws the whole history from the first order at {@code arrival} to {@code horizon}. */
  public void simulate(Rng rng, double arrival, double horizon) {
    lambda = rng.gamma(R) / ALPHA;
    dropout = rng.beta(A, B);
    nu = rng.gamma(NU_SHAPE) / NU_RATE;
    churnTime = Double.POSITIVE_INFINITY;
    orders = 0;
    add(arrival, rng);
    double time = arrival;
    while (true) {
      time += rng.exponential() / lambda;
      if (!(time < horizon)) {
        return;
      }
      add(time, rng);
      if (rng.chance(dropout)) {
        churnTime = time;
        return;
      }
    }
  }

  private void add(double time, Rng rng) {
    if (orders == times.length) {
      times = Arrays.copyOf(times, 2 * orders);
      values = Arrays.copyOf(values, 2 * orders);
    }
    times[orders] = time;
    values[orders++] = rng.gamma(OrderValues.SHAPE) / nu;
  }

  public int orders() {
    return orders;
  }

  /** Days from the shop's start to the order. */
  public double time(int order) {
    return times[order];
  }

  public double value(int order) {
    return values[order];
  }

  /** Orders per day while alive. */
  public double lambda() {
    return lambda;
  }

  /** Probability of never coming back after a repeat order. */
  public double dropout() {
    return dropout;
  }

  public double nu() {
    return nu;
  }

  /** What the orders are worth. */
  public OrderValues values() {
    return new OrderValues(nu);
  }

  /** When the customer left for good, or infinity. */
  public double churnTime() {
    return churnTime;
  }

  public boolean alive() {
    return churnTime == Double.POSITIVE_INFINITY;
  }
}
