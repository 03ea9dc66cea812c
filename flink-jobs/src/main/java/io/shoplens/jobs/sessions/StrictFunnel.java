package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.EventType;

/** How far one product got in the order view, cart, purchase; steps out of order do not count. */
final class StrictFunnel {
  static final int NONE = 0;
  static final int VIEWED = 1;
  static final int CARTED = 2;
  static final int PURCHASED = 3;

  private StrictFunnel() {}

  static int next(int stage, EventType type) {
    return switch (type) {
      case VIEW -> Math.max(stage, VIEWED);
      case CART -> stage == VIEWED ? CARTED : stage;
      case PURCHASE -> stage == CARTED ? PURCHASED : stage;
      case REMOVE_FROM_CART -> stage;
    };
  }
}
