package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.StableHash;

/** What makes two lines the same event: all nine values, whatever ids a dictionary gave them. */
public final class EventIdentity {
  private EventIdentity() {}

  /** The stable {@code event_id}: the same in every run, task and driver. */
  public static long of(Event event, Dictionaries dictionaries) {
    long hash = StableHash.add(StableHash.seed(), event.timeMicros);
    hash = StableHash.add(hash, event.type.code());
    hash = StableHash.add(hash, event.productId);
    hash = StableHash.add(hash, event.categoryId);
    hash = StableHash.add(hash, dictionaries.categoryCodes().hash(event.categoryCode));
    hash = StableHash.add(hash, dictionaries.brands().hash(event.brand));
    hash = StableHash.add(hash, event.priceCents);
    hash = StableHash.add(hash, event.userId);
    hash = StableHash.add(hash, event.source.kind);
    hash = StableHash.add(hash, event.source.high);
    return StableHash.mix(StableHash.add(hash, event.source.low));
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
