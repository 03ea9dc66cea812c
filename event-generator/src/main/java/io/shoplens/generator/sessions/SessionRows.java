package io.shoplens.generator.sessions;

import io.shoplens.generator.ShopKind;
import io.shoplens.generator.output.CsvBytes;
import io.shoplens.generator.users.UserType;

/** Writes one row of the session truth per visit. */
final class SessionRows {
  private static final int EVENTS_SHOWN = 10;

  private final PurchaseOdds odds;
  private final boolean showsProgress;
  private final long firstEpochSecond;

  /** In a cosmetics shop, where whole baskets are bought, only the first probability is known. */
  SessionRows(ShopWorld world, VisitLengths lengths) {
    odds = new PurchaseOdds(lengths);
    firstEpochSecond = world.calendar().epochSecond(0);
    showsProgress = world.options().kind() == ShopKind.MULTI_CATEGORY;
  }

  void write(CsvBytes out, Visit visit, SessionIds ids, int userId, UserType type, double prior) {
    out.appendUuid(SessionKeys.high(ids.first()), SessionKeys.low(ids.first())).append(',');
    if (ids.rotates()) {
      out.appendUuid(SessionKeys.high(ids.second()), SessionKeys.low(ids.second()));
    }
    out.append(',').append(userId).append(',').append(type.label()).append(',');
    out.append(firstEpochSecond + visit.second(0)).append(',').append(visit.size()).append(',');
    out.appendFraction(prior);
    odds.start(type, prior);
    for (int event = 0; event < EVENTS_SHOWN; event++) {
      out.append(',');
      if (showsProgress && event < visit.size()) {
        odds.see(visit.type(event));
        out.appendFraction(odds.probability());
      }
    }
    out.append(',').append(visit.hasPurchase() ? '1' : '0').append(',');
    out.append(ids.note()).append('\n');
  }
}
