package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.StableHash;

/** What makes two lines the same event: all nine values, whatever ids a dictionary gave them. */
public final class EventIdentity {
  private EventIdentity() {}

  /** The stable {@code event_id}: the same in every run, task and driver. */
  public static long of(Event event, Dictionaries dictionaries) {
    return of(
        event.timeMicros,
        event.type.code(),
        event.productId,
        event.categoryId,
        dictionaries.categoryCodes().hash(event.categoryCode),
        dictionaries.brands().hash(event.brand),
        event.priceCents,
        event.userId,
        event.source.kind,
        event.source.high,
        event.source.low);
  }

  /** The same of values that stand elsewhere; strings by their hashes. */
  public static long of(
      long timeMicros,
      byte type,
      long productId,
      long categoryId,
      long categoryCodeHash,
      long brandHash,
      long priceCents,
      long userId,
      byte sourceKind,
      long sourceHigh,
      long sourceLow) {
    long hash = StableHash.add(StableHash.seed(), timeMicros);
    hash = StableHash.add(hash, type);
    hash = StableHash.add(hash, productId);
    hash = StableHash.add(hash, categoryId);
    hash = StableHash.add(hash, categoryCodeHash);
    hash = StableHash.add(hash, brandHash);
    hash = StableHash.add(hash, priceCents);
    hash = StableHash.add(hash, userId);
    hash = StableHash.add(hash, sourceKind);
    hash = StableHash.add(hash, sourceHigh);
    return StableHash.mix(StableHash.add(hash, sourceLow));
  }

  /** True if one is a duplicate of the other; both must refer to the same dictionaries. */
  public static boolean same(Event left, Event right) {
    return left.timeMicros == right.timeMicros
        && left.userId == right.userId
        && left.type == right.type
        && left.productId == right.productId
        && left.categoryId == right.categoryId
        && left.categoryCode == right.categoryCode
        && left.brand == right.brand
        && left.priceCents == right.priceCents
        && left.source.sameAs(right.source);
  }
}
