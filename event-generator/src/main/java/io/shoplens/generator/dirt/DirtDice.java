package io.shoplens.generator.dirt;

import io.shoplens.generator.output.LineFormat;
import io.shoplens.generator.random.Mix;
import io.shoplens.generator.sessions.EventType;
import org.jspecify.annotations.Nullable;

/** Decides by one random number per row whether, and how, it goes wrong. */
final class DirtDice {
  private static final DirtKind[] ANY_ROW = {
    DirtKind.DUPLICATE,
    DirtKind.NEGATIVE_PRICE,
    DirtKind.OUTLIER_PRICE,
    DirtKind.NULL_SESSION,
    DirtKind.BLANK_BRAND,
    DirtKind.BRAND_SPELLING,
    DirtKind.REFILED,
    DirtKind.BAD_TIME,
    DirtKind.ISO_TIME,
    DirtKind.EPOCH_TIME,
    DirtKind.CUT,
    DirtKind.EXTRA_COMMA,
    DirtKind.OPEN_QUOTE,
    DirtKind.LATE,
    DirtKind.VERY_LATE,
    DirtKind.FUTURE
  };

  private final DirtRates rates;
  private final LineFormat format;
  private final double anyRow;
  private final double highest;

  DirtDice(DirtRates rates, LineFormat format) {
    this.rates = rates;
    this.format = format;
    double sum = 0;
    for (DirtKind kind : ANY_ROW) {
      sum += rates.of(kind);
    }
    anyRow = sum;
    highest = sum + Math.max(rates.cartBurst(), rates.zeroPrice());
  }

  /** The fault of a row with this random number, or null for a clean one. */
  @Nullable DirtKind roll(long random, EventType type, boolean hasBrand) {
    double u = Mix.unit(random);
    if (u >= highest) {
      return null;
    }
    DirtKind kind = u < anyRow ? anyKind(u) : specialKind(u - anyRow, type, hasBrand);
    return kind != null && format.canHave(kind) && fits(kind, hasBrand) ? kind : null;
  }

  private @Nullable DirtKind anyKind(double u) {
    double rest = u;
    for (DirtKind kind : ANY_ROW) {
      rest -= rates.of(kind);
      if (rest < 0) {
        return kind;
      }
    }
    return null;
  }

  private @Nullable DirtKind specialKind(double u, EventType type, boolean hasBrand) {
    if (type == EventType.CART && u < rates.cartBurst()) {
      return DirtKind.CART_BURST;
    }
    boolean priceless = type == EventType.VIEW && !hasBrand && u < rates.zeroPrice();
    return priceless ? DirtKind.ZERO_PRICE : null;
  }

  private static boolean fits(DirtKind kind, boolean hasBrand) {
    return hasBrand || (kind != DirtKind.BLANK_BRAND && kind != DirtKind.BRAND_SPELLING);
  }
}
