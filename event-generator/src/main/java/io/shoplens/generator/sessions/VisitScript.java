package io.shoplens.generator.sessions;

import io.shoplens.generator.ShopKind;
import io.shoplens.generator.catalogue.PlantedPairs;
import io.shoplens.generator.random.QuantileTable;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.users.UserType;

/** Makes up what happens in a visit: browsing, ordering, or a bot's sweep. */
final class VisitScript {
  static final double CART_AGAIN = .30;
  static final double TARGET_VIEWED = .992;
  static final double TARGET_CARTED = .84;
  static final double TWO_PIECES = .15;
  private static final double COSMETICS_CART = .53;
  private static final double COSMETICS_REMOVED = .64;
  private static final int LEAST_BASKET = 4;
  private static final int BASKET_SPREAD = 13;
  private static final int LEAST_BOT_VIEWS = 1_500;
  private static final int MOST_BOT_VIEWS = 4_000;

  private final QuantileTable gaps = QuantileTable.lognormal(3.50, 1.02, 1, 1_500);
  private final boolean cosmetics;
  private final int products;
  private final PlantedPairs pairs;
  private final VisitLengths lengths;
  private final ProductWalk walk;
  private final Rng rng;
  private final Visit visit;
  private int second;

  VisitScript(ShopWorld world, VisitLengths lengths, ProductWalk walk, Rng rng, Visit visit) {
    cosmetics = world.options().kind() == ShopKind.COSMETICS;
    products = world.catalogue().products();
    pairs = world.pairs();
    this.lengths = lengths;
    this.walk = walk;
    this.rng = rng;
    this.visit = visit;
  }

  /** Views, some of them followed by a cart; the next event would come one gap later. */
  void browse(UserType type, int start, Demand demand) {
    second = start;
    int views = lengths.draw(type, rng);
    double cart = cosmetics ? COSMETICS_CART : type.cartProbability();
    int product = walk.pick(demand, rng);
    for (int view = 0; view < views; view++) {
      if (view > 0) {
        product = walk.next(product, demand, rng);
      }
      then(product, EventType.VIEW);
      if (rng.chance(cart)) {
        putIntoCart(product);
        if (cosmetics && rng.chance(COSMETICS_REMOVED)) {
          then(product, EventType.REMOVE_FROM_CART);
        }
      }
    }
  }

  /** The same, and then an order of about this value; returns the product ordered. */
  int order(UserType type, int start, double value, DayContext context) {
    browse(type, start, context.demand());
    return cosmetics ? buyBasket(value, context) : buyOne(value, context);
  }

  private int buyOne(double value, DayContext context) {
    boolean twoPieces = rng.chance(TWO_PIECES);
    int product = context.prices().draw(twoPieces ? value / 2 : value, rng);
    if (rng.chance(TARGET_VIEWED)) {
      then(product, EventType.VIEW);
    }
    if (rng.chance(TARGET_CARTED)) {
      putIntoCart(product);
    }
    int bought = second;
    then(product, EventType.PURCHASE);
    int pair = pairs.pairOf(product);
    if (pair >= 0 && rng.chance(pairs.attach(pair))) {
      visit.add(bought + 3, pairs.headphone(pair), EventType.VIEW);
      visit.add(bought + 5, pairs.headphone(pair), EventType.CART);
      visit.add(bought + 10, pairs.headphone(pair), EventType.PURCHASE);
      second = bought + 10 + gaps.draw(rng);
    }
    if (twoPieces) {
      then(product, EventType.PURCHASE);
    }
    return product;
  }

  private int buyBasket(double value, DayContext context) {
    int[] basket = new int[LEAST_BASKET + rng.nextInt(BASKET_SPREAD)];
    for (int item = 0; item < basket.length; item++) {
      basket[item] = context.prices().draw(value / basket.length, rng);
      then(basket[item], EventType.VIEW);
      then(basket[item], EventType.CART);
    }
    for (int product : basket) {
      visit.add(second++, product, EventType.PURCHASE);
    }
    return basket[0];
  }

  /** Thousands of views of products at random, one or two seconds apart. */
  void sweep(int start) {
    second = start;
    int views = LEAST_BOT_VIEWS + rng.nextInt(MOST_BOT_VIEWS - LEAST_BOT_VIEWS + 1);
    for (int view = 0; view < views; view++) {
      visit.add(second, rng.nextInt(products), EventType.VIEW);
      second += 1 + rng.nextInt(2);
    }
  }

  /** A few more views of a visit that goes on days later. */
  void comeBack(int start, Demand demand) {
    second = start;
    int views = 1 + rng.nextInt(5);
    for (int view = 0; view < views; view++) {
      then(walk.pick(demand, rng), EventType.VIEW);
    }
  }

  /** People put the same product into the cart again more often than by chance. */
  private void putIntoCart(int product) {
    do {
      then(product, EventType.CART);
    } while (!cosmetics && rng.chance(CART_AGAIN));
  }

  private void then(int product, EventType type) {
    visit.add(second, product, type);
    second += gaps.draw(rng);
  }
}
