package io.shoplens.generator.catalogue;

import io.shoplens.generator.random.AliasTable;
import io.shoplens.generator.random.Rng;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Every product's price on one day, and which products cost about a given amount. */
public final class DayPrices {
  private static final int BUCKETS = 256;
  private static final double LOWEST = Math.log(0.60);
  private static final double WIDTH = (Math.log(2850) - LOWEST) / BUCKETS;

  private final Catalogue catalogue;
  private final int[] cents;
  private final double[] weightOfAll = new double[BUCKETS];
  private final int[] nearest = new int[BUCKETS];
  private final double[] servedFrom = new double[BUCKETS];
  private final double[] servedTo = new double[BUCKETS];
  private final int[][] products = new int[BUCKETS][];
  private final @Nullable AliasTable[] weights = new @Nullable AliasTable[BUCKETS];

  DayPrices(Catalogue catalogue, int[] cents) {
    this.catalogue = catalogue;
    this.cents = cents;
    int[] sizes = new int[BUCKETS];
    for (int price : cents) {
      sizes[bucket(price / 100.0)]++;
    }
    for (int b = 0; b < BUCKETS; b++) {
      products[b] = new int[sizes[b]];
    }
    int[] filled = new int[BUCKETS];
    for (int product = 0; product < cents.length; product++) {
      int b = bucket(cents[product] / 100.0);
      products[b][filled[b]++] = product;
    }
    for (int b = 0; b < BUCKETS; b++) {
      if (products[b].length > 0) {
        double[] ofBucket = Arrays.stream(products[b]).mapToDouble(this::buyWeight).toArray();
        weightOfAll[b] = Arrays.stream(ofBucket).sum();
        weights[b] = new AliasTable(ofBucket);
      }
    }
    shareOut();
  }

  /** Amounts in buckets without products are served by the nearest with some. */
  private void shareOut() {
    for (int b = 0; b < BUCKETS; b++) {
      nearest[b] = findNearest(b);
      if (b == 0 || nearest[b - 1] != nearest[b]) {
        servedFrom[nearest[b]] = b == 0 ? 0 : lowerEnd(b);
      }
      servedTo[nearest[b]] = b == BUCKETS - 1 ? Double.POSITIVE_INFINITY : lowerEnd(b + 1);
    }
  }

  public int cents(int product) {
    return cents[product];
  }

  /** A product that costs about this much, popular and readily bought ones more often. */
  public int draw(double price, Rng rng) {
    int b = nearest[bucket(price)];
    return products[b][Objects.requireNonNull(weights[b]).draw(rng)];
  }

  /** The probability of drawing this product at a price of which only the law is known. */
  public double chance(int product, DoubleUnaryOperator below) {
    int b = bucket(cents[product] / 100.0);
    double wanted = below.applyAsDouble(servedTo[b]) - below.applyAsDouble(servedFrom[b]);
    return wanted * buyWeight(product) / weightOfAll[b];
  }

  private int findNearest(int wanted) {
    for (int distance = 0; distance < BUCKETS; distance++) {
      for (int b : new int[] {wanted - distance, wanted + distance}) {
        if (b >= 0 && b < BUCKETS && weights[b] != null) {
          return b;
        }
      }
    }
    throw new IllegalStateException("a catalogue has products");
  }

  private static int bucket(double price) {
    int b = (int) ((Math.log(Math.max(price, 0.01)) - LOWEST) / WIDTH);
    return Math.max(0, Math.min(BUCKETS - 1, b));
  }

  private static double lowerEnd(int bucket) {
    return Math.exp(LOWEST + bucket * WIDTH);
  }

  private double buyWeight(int product) {
    return catalogue.weight(product) * catalogue.category(product).purchaseFactor();
  }
}
