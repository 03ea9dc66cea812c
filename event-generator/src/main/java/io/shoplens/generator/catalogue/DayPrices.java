package io.shoplens.generator.catalogue;

import io.shoplens.generator.random.AliasTable;
import io.shoplens.generator.random.Rng;
import org.jspecify.annotations.Nullable;

/** Every product's price on one day, and which products cost about a given amount. */
public final class DayPrices {
  private static final int BUCKETS = 256;
  private static final double LOWEST = Math.log(0.60);
  private static final double WIDTH = (Math.log(2850) - LOWEST) / BUCKETS;

  private final int[] cents;
  private final int[][] products = new int[BUCKETS][];
  private final @Nullable AliasTable[] weights = new @Nullable AliasTable[BUCKETS];

  DayPrices(Catalogue catalogue, int[] cents) {
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
        weights[b] = new AliasTable(buyWeights(catalogue, products[b]));
      }
    }
  }

  public int cents(int product) {
    return cents[product];
  }

  /** A product that costs about this much, popular and readily bought ones more often. */
  public int draw(double price, Rng rng) {
    int wanted = bucket(price);
    for (int distance = 0; distance < BUCKETS; distance++) {
      for (int b : new int[] {wanted - distance, wanted + distance}) {
        AliasTable table = b >= 0 && b < BUCKETS ? weights[b] : null;
        if (table != null) {
          return products[b][table.draw(rng)];
        }
      }
    }
    throw new IllegalStateException("a catalogue has products");
  }

  private static int bucket(double price) {
    int b = (int) ((Math.log(Math.max(price, 0.01)) - LOWEST) / WIDTH);
    return Math.max(0, Math.min(BUCKETS - 1, b));
  }

  private static double[] buyWeights(Catalogue catalogue, int[] products) {
    double[] result = new double[products.length];
    for (int i = 0; i < products.length; i++) {
      int product = products[i];
      result[i] = catalogue.weight(product) * catalogue.category(product).purchaseFactor();
    }
    return result;
  }
}
