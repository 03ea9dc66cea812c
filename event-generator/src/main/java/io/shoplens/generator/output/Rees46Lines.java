package io.shoplens.generator.output;

import io.shoplens.generator.calendar.HourProfile;
import io.shoplens.generator.catalogue.Catalogue;
import io.shoplens.generator.catalogue.Category;
import io.shoplens.generator.dirt.DirtKind;
import io.shoplens.generator.sessions.EventBuffer;
import io.shoplens.generator.sessions.EventType;
import io.shoplens.generator.sessions.SessionKeys;
import io.shoplens.generator.sessions.ShopWorld;
import io.shoplens.generator.users.Population;

/** The nine columns of the REES46 files. */
public final class Rees46Lines implements LineFormat {
  private static final byte[] UTC = CsvBytes.ascii(" UTC,");
  private static final int LONGEST_LINE = 512;

  private final Population population;
  private final long firstEpochSecond;
  private final byte[][] dates;
  private final byte[][] timesOfDay = new byte[24 * 60][];
  private final byte[][] types = new byte[EventType.values().length][];
  private final byte[][] products;

  public Rees46Lines(ShopWorld world) {
    population = world.population();
    firstEpochSecond = world.calendar().epochSecond(0);
    dates = new byte[world.calendar().days()][];
    for (int day = 0; day < dates.length; day++) {
      dates[day] = CsvBytes.ascii(world.calendar().date(day) + " ");
    }
    for (int minute = 0; minute < timesOfDay.length; minute++) {
      CsvBytes text = new CsvBytes(6).appendPadded(minute / 60, 2).append(':');
      timesOfDay[minute] = text.appendPadded(minute % 60, 2).append(':').copy();
    }
    for (EventType type : EventType.values()) {
      types[type.ordinal()] = CsvBytes.ascii(type.label() + ",");
    }
    Catalogue catalogue = world.catalogue();
    products = new byte[catalogue.products()][];
    for (int product = 0; product < products.length; product++) {
      products[product] = CsvBytes.ascii(template(catalogue, product));
    }
  }

  private static String template(Catalogue catalogue, int product) {
    Category category = catalogue.category(product);
    return catalogue.productId(product)
        + ","
        + category.id()
        + ","
        + category.code()
        + ","
        + catalogue.brand(product)
        + ",";
  }

  @Override
  public String header() {
    return "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,"
        + "user_session";
  }

  @Override
  public void append(CsvBytes out, EventBuffer events, int index, int cents) {
    out.reserve(LONGEST_LINE);
    int second = events.second(index);
    int secondOfDay = second % HourProfile.SECONDS_PER_DAY;
    out.append(dates[second / HourProfile.SECONDS_PER_DAY]);
    out.append(timesOfDay[secondOfDay / 60]).appendPadded(secondOfDay % 60, 2).append(UTC);
    out.append(types[events.type(index).ordinal()]);
    out.append(products[events.product(index)]);
    out.appendCents(cents).append(',');
    out.append(population.userId(events.user(index))).append(',');
    long session = events.session(index);
    if (session != SessionKeys.NONE) {
      out.appendUuid(SessionKeys.high(session), SessionKeys.low(session));
    }
  }

  @Override
  public long millis(int second, long session) {
    return 1_000 * (firstEpochSecond + second);
  }

  @Override
  public long visibleSession(long session) {
    return session;
  }

  @Override
  public boolean canHave(DirtKind kind) {
    return true;
  }
}
