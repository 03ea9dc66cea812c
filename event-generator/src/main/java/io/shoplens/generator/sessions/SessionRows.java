package io.shoplens.generator.sessions;

import io.shoplens.generator.ShopKind;
import io.shoplens.generator.output.CsvBytes;
import io.shoplens.generator.users.UserType;

/** Writes one row of the session truth per visit, and one more if its id rotates. */
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

  void write(DayOutput out, Visit visit, SessionIds ids, int userId, Visitor visitor) {
    CsvBytes row = out.sessions();
    appendId(row, ids.first()).append(',');
    if (ids.rotates()) {
      appendId(row, ids.second());
    }
    row.append(',').append(userId).append(',').append(visitor.type().label()).append(',');
    row.append(firstEpochSecond + visit.second(0)).append(',').append(visit.size()).append(',');
    odds.start(visitor.type(), visitor.prior());
    appendOdds(row, visit, 0, visitor.products());
    row.append(',').append(visit.hasPurchase() ? '1' : '0').append(',');
    row.append(ids.note()).append('\n');
    if (ids.rotates() && showsProgress) {
      writeRotated(out.rotated(), visit, ids, userId, visitor);
    }
  }

  /** The same visit as it looks to those who know it by its second id. */
  private void writeRotated(
      CsvBytes row, Visit visit, SessionIds ids, int userId, Visitor visitor) {
    int from = ids.rotation();
    appendId(row, ids.second()).append(',').append(userId).append(',');
    row.append(visitor.type().label()).append(',');
    row.append(firstEpochSecond + visit.second(from)).append(',');
    row.append(visit.size() - from).append(',');
    odds.start(visitor.type(), visitor.prior());
    for (int event = 0; event < from; event++) {
      odds.see(visit.type(event), visit.product(event), visitor.products());
    }
    appendOdds(row, visit, from, visitor.products());
    row.append('\n');
  }

  /** The probability now and after each of the next ten events. */
  private void appendOdds(CsvBytes row, Visit visit, int from, ProductOdds products) {
    row.appendFraction(odds.probability());
    for (int event = from; event < from + EVENTS_SHOWN; event++) {
      row.append(',');
      if (showsProgress && event < visit.size()) {
        odds.see(visit.type(event), visit.product(event), products);
        row.appendFraction(odds.probability());
      }
    }
  }

  private static CsvBytes appendId(CsvBytes row, long key) {
    return row.appendUuid(SessionKeys.high(key), SessionKeys.low(key));
  }

  /** Who made a visit, how likely it was to bring an order, and with which products. */
  record Visitor(UserType type, double prior, ProductOdds products) {}
}
