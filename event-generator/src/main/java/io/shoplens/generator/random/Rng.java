package io.shoplens.generator.random;

/**
 * A SplitMix64 generator that can be re-seeded without allocation, with the laws the shop needs.
 */
public final class Rng {
  private long state;

  /** Starts the sequence that belongs to these three values. */
  public Rng seed(long seed, Stream stream, long id) {
    state = Mix.mix(seed, stream, id);
    return this;
  }

  /** Starts the sequence that belongs to these four values. */
  public Rng seed(long seed, Stream stream, long id, long subId) {
    state = Mix.mix(seed, stream, id, subId);
    return this;
  }

  public long nextLong() {
    state += Mix.GOLDEN;
    return Mix.mix(state);
  }

  /** Uniform in [0, 1). */
  public double nextDouble() {
    return Mix.unit(nextLong());
  }

  /** Uniform in [0, bound). */
  public int nextInt(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  public boolean chance(double probability) {
    return nextDouble() < probability;
  }

  /** Exponential with mean 1. */
  public double exponential() {
    return -Math.log(1 - nextDouble());
  }

  /** Standard normal, by Marsaglia's polar method. */
  public double gaussian() {
    while (true) {
      double u = 2 * nextDouble() - 1;
      double v = 2 * nextDouble() - 1;
      double s = u * u + v * v;
      if (s > 0 && s < 1) {
        return u * Math.sqrt(-2 * Math.log(s) / s);
      }
    }
  }

  /** Gamma with the given shape and scale 1, by Marsaglia and Tsang. */
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(1 - nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = gaussian();
      double t = 1 + c * x;
      double v = t * t * t;
      if (v > 0 && Math.log(1 - nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  public double beta(double a, double b) {
    double x = gamma(a);
    return x / (x + gamma(b));
  }
}
