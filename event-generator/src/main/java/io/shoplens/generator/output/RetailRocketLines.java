package io.shoplens.generator.output;

import io.shoplens.generator.catalogue.Catalogue;
import io.shoplens.generator.dirt.DirtKind;
import io.shoplens.generator.random.Mix;
import io.shoplens.generator.sessions.EventBuffer;
import io.shoplens.generator.sessions.EventType;
import io.shoplens.generator.sessions.SessionKeys;
import io.shoplens.generator.sessions.ShopWorld;
import io.shoplens.generator.users.Population;

/** The five columns of RetailRocket's events file, which knows no sessions. */
public final class RetailRocketLines implements LineFormat {
  private static final byte[] VIEW = CsvBytes.ascii(",view,");
  private static final byte[] CART = CsvBytes.ascii(",addtocart,");
  private static final byte[] PURCHASE = CsvBytes.ascii(",transaction,");
  private static final int TRANSACTIONS = 1_000_000_000;

  private final Population population;
  private final Catalogue catalogue;
  private final long firstEpochSecond;

  public RetailRocketLines(ShopWorld world) {
    population = world.population();
    catalogue = world.catalogue();
    firstEpochSecond = world.calendar().epochSecond(0);
  }

  @Override
  public String header() {
    return "timestamp,visitorid,event,itemid,transactionid";
  }

  @Override
  public void append(CsvBytes out, EventBuffer events, int index, int cents) {
    EventType type = events.type(index);
    long session = events.session(index);
    out.append(millis(events.second(index), session)).append(',');
    out.append(population.userId(events.user(index)));
    out.append(
        switch (type) {
          case VIEW -> VIEW;
          case CART, REMOVE_FROM_CART -> CART;
          case PURCHASE -> PURCHASE;
        });
    out.append(catalogue.productId(events.product(index))).append(',');
    if (type == EventType.PURCHASE) {
      out.append((SessionKeys.high(session) >>> 1) % TRANSACTIONS);
    }
  }

  /** Each visit has milliseconds of its own, so that no two visits make the same line. */
  @Override
  public long millis(int second, long session) {
    return 1_000 * (firstEpochSecond + second) + (Mix.mix(session) >>> 1) % 1_000;
  }

  @Override
  public long visibleSession(long session) {
    return SessionKeys.NONE;
  }

  @Override
  public boolean canHave(DirtKind kind) {
    return switch (kind) {
      case DUPLICATE, BAD_TIME, CUT, EXTRA_COMMA, OPEN_QUOTE, LATE, VERY_LATE, FUTURE, CART_BURST ->
          true;
      case NEGATIVE_PRICE,
          OUTLIER_PRICE,
          NULL_SESSION,
          BLANK_BRAND,
          BRAND_SPELLING,
          REFILED,
          ISO_TIME,
          EPOCH_TIME,
          ZERO_PRICE ->
          false;
    };
  }
}
