package io.shoplens.generator.sessions;

import io.shoplens.generator.GeneratorOptions;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;

/** Events that happened but never reached the log: lost carts, and a hole of two hours. */
final class LoggingLoss {
  private static final int CART_LOSS_DAYS = 3;
  private static final int HOLE_START = 18 * 60;
  private static final int HOLE_END = HOLE_START + 2 * 3_600;
  private static final double KEPT_IN_HOLE = .007;

  private final GeneratorOptions options;
  private final Rng rng = new Rng();

  LoggingLoss(GeneratorOptions options) {
    this.options = options;
  }

  void apply(Visit visit, int user, int day) {
    if (visit.size() == 0) {
      return;
    }
    if (options.cartLoss() > 0 && day < CART_LOSS_DAYS) {
      rng.seed(options.seed(), Stream.CART_LOSS, user, visit.second(0));
      visit.keep((second, type) -> type != EventType.CART || !rng.chance(options.cartLoss()));
    }
    if (options.collectionHole() && day == 0) {
      rng.seed(options.seed(), Stream.HOLE, user, visit.second(0));
      visit.keep(
          (second, type) -> second < HOLE_START || second >= HOLE_END || rng.chance(KEPT_IN_HOLE));
    }
  }
}
