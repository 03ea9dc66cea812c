package io.shoplens.generator.truth;

import io.shoplens.generator.sessions.EventType;
import java.util.Arrays;

/** What is known of a session that may still go on. */
final class OpenSession {
  private static final byte VIEWED = 1;
  private static final byte CARTED = 2;

  private long key;
  private int user;
  private int startDay;
  private long lastMillis;
  private int views;
  private int carts;
  private int purchases;
  private int paidPurchases;
  private boolean strictCart;
  private boolean strictPurchase;
  private int[] products = new int[8];
  private byte[] stages = new byte[8];
  private int productCount;

  void open(long newKey, int newUser, int day, long millis) {
    key = newKey;
    user = newUser;
    startDay = day;
    lastMillis = millis;
    views = 0;
    carts = 0;
    purchases = 0;
    paidPurchases = 0;
    strictCart = false;
    strictPurchase = false;
    productCount = 0;
  }

  void add(EventType type, int product, long millis, int cents) {
    lastMillis = Math.max(lastMillis, millis);
    switch (type) {
      case VIEW -> {
        views++;
        if (productCount == 0 || products[productCount - 1] != product) {
          remember(product);
        }
      }
      case CART -> {
        carts++;
        int found = find(product, VIEWED);
        if (found >= 0) {
          stages[found] = CARTED;
          strictCart = true;
        }
      }
      case REMOVE_FROM_CART -> {}
      case PURCHASE -> {
        purchases++;
        paidPurchases += cents > 0 ? 1 : 0;
        strictPurchase |= find(product, CARTED) >= 0;
      }
    }
  }

  /** The place of a product that came to this stage, or -1; a product may stand at several. */
  private int find(int product, byte stage) {
    for (int i = productCount - 1; i >= 0; i--) {
      if (products[i] == product && stages[i] >= stage) {
        return i;
      }
    }
    return -1;
  }

  private void remember(int product) {
    if (productCount == products.length) {
      products = Arrays.copyOf(products, 2 * productCount);
      stages = Arrays.copyOf(stages, 2 * productCount);
    }
    products[productCount] = product;
    stages[productCount++] = VIEWED;
  }

  long key() {
    return key;
  }

  int user() {
    return user;
  }

  int startDay() {
    return startDay;
  }

  long lastMillis() {
    return lastMillis;
  }

  /** The stages this session came to, as bits of {@link FunnelStage}. */
  int stages() {
    int bits = views > 0 ? FunnelStage.VIEW.bit() : 0;
    bits |= carts > 0 ? FunnelStage.CART.bit() : 0;
    bits |= purchases > 0 ? FunnelStage.PURCHASE.bit() : 0;
    bits |= strictCart ? FunnelStage.STRICT_CART.bit() : 0;
    bits |= strictPurchase ? FunnelStage.STRICT_PURCHASE.bit() : 0;
    bits |= paidPurchases > 0 ? FunnelStage.ORDER.bit() : 0;
    return bits;
  }
}
