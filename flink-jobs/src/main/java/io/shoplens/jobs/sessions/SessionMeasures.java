package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.PriceBand;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Everything counted while a session is open. It holds the distinct products, category codes and
 * brands, never the events, so that its size is bounded by the catalogue.
 */
final class SessionMeasures {
  int events;
  int views;
  int carts;
  int removes;
  int purchases;
  long revenueCents;
  long firstPurchaseMicros = Session.NEVER;
  int strictStage;

  /** Each product with the stage it reached. */
  private final FirstSeenTable products = new FirstSeenTable();

  private final FirstSeenTable categories = new FirstSeenTable();
  private final FirstSeenTable brands = new FirstSeenTable();
  private final FirstSeenTable bands = new FirstSeenTable();

  void add(Event event) {
    events++;
    switch (event.type) {
      case VIEW -> views++;
      case CART -> carts++;
      case REMOVE_FROM_CART -> removes++;
      case PURCHASE -> addPurchase(event);
    }
    int product = products.indexOf(event.productId);
    int stage = StrictFunnel.next(products.value(product), event.type);
    products.set(product, stage);
    strictStage = Math.max(strictStage, stage);
    categories.increment(event.categoryCode);
    brands.increment(event.brand);
    bands.increment(PriceBand.of(event.priceCents).ordinal());
  }

  int products() {
    return products.size();
  }

  int categories() {
    return categories.size();
  }

  int primaryCategory() {
    return (int) categories.keyOfLargest();
  }

  int primaryBrand() {
    return (int) brands.keyOfLargest();
  }

  PriceBand primaryPriceBand() {
    return PriceBand.ofCode((int) bands.keyOfLargest());
  }

  void clear() {
    events = 0;
    views = 0;
    carts = 0;
    removes = 0;
    purchases = 0;
    revenueCents = 0;
    firstPurchaseMicros = Session.NEVER;
    strictStage = StrictFunnel.NONE;
    products.clear();
    categories.clear();
    brands.clear();
    bands.clear();
  }

  /** Names are written instead of ids: a restored job has other dictionaries. */
  void write(DataOutput out, Dictionaries dictionaries) throws IOException {
    out.writeInt(events);
    out.writeInt(views);
    out.writeInt(carts);
    out.writeInt(removes);
    out.writeInt(purchases);
    out.writeLong(revenueCents);
    out.writeLong(firstPurchaseMicros);
    out.writeInt(strictStage);
    products.writeNumbers(out);
    categories.writeNames(out, dictionaries.categoryCodes());
    brands.writeNames(out, dictionaries.brands());
    bands.writeNumbers(out);
  }

  void read(DataInput in, Dictionaries dictionaries) throws IOException {
    clear();
    events = in.readInt();
    views = in.readInt();
    carts = in.readInt();
    removes = in.readInt();
    purchases = in.readInt();
    revenueCents = in.readLong();
    firstPurchaseMicros = in.readLong();
    strictStage = in.readInt();
    products.readNumbers(in);
    categories.readNames(in, dictionaries.categoryCodes());
    brands.readNames(in, dictionaries.brands());
    bands.readNumbers(in);
  }

  private void addPurchase(Event event) {
    purchases++;
    if (event.hasPositivePrice()) {
      revenueCents += event.priceCents;
      if (firstPurchaseMicros == Session.NEVER) {
        firstPurchaseMicros = event.timeMicros;
      }
    }
  }
}
