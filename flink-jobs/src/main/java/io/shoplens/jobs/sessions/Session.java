package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.PriceBand;
import io.shoplens.jobs.events.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * One closed session. Category codes and brands are dictionary ids.
 *
 * @param source the shop's own id
 * @param products distinct products
 * @param categories distinct category codes, unknown is one
 * @param revenueCents sum of purchase prices above zero
 * @param firstPurchaseMicros time of the first purchase with a price above zero, or NEVER
 * @param strictStage 0 none, 1 viewed, 2 then carted the same product, 3 then purchased it
 * @param primaryCategory the category code with most events, of equals the one seen first
 */
public record Session(
    long sessionId,
    long userId,
    SourceId source,
    long startedMicros,
    long endedMicros,
    int events,
    int views,
    int carts,
    int removes,
    int purchases,
    int products,
    int categories,
    long revenueCents,
    long firstPurchaseMicros,
    int strictStage,
    int primaryCategory,
    int primaryBrand,
    PriceBand primaryPriceBand,
    boolean isBot) {

  public static final long NEVER = Long.MIN_VALUE;

  /** The shop's own id as text, null if it gave none. */
  public @Nullable String sourceSession() {
    return source.asText();
  }

  /** An order is a session with at least one purchase whose price is above zero. */
  public boolean isOrder() {
    return firstPurchaseMicros != NEVER;
  }
}
