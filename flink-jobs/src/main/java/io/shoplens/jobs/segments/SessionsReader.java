package io.shoplens.jobs.segments;

import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.shoppers.Population;
import io.shoplens.jobs.shoppers.SourceColumn;
import io.shoplens.jobs.tables.FileColumns;
import io.shoplens.schema.ShoplensException;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Reads the sessions of a day, those of bots left out, and what is known of their customers. */
final class SessionsReader implements BehaviourReader {
  private static final long serialVersionUID = 1L;
  private static final int SESSION = 0;
  private static final int USER = 1;
  private static final int IS_BOT = 2;
  private static final int STARTED = 3;
  private static final List<String> OTHERS =
      List.of("session_id", "user_id", "is_bot", "started_at");

  private final Table sessions;
  private final Table facts;
  private final @Nullable UserFiles customers;
  private final Long2ObjectOpenHashMap<String> texts = new Long2ObjectOpenHashMap<>();

  /**
   * @param customers tells orders, which only profiles need; null while a model is trained
   */
  SessionsReader(Table sessions, Table facts, @Nullable UserFiles customers) {
    this.sessions = sessions;
    this.facts = facts;
    this.customers = customers;
  }

  /** Names of categories and brands met so far, by their hashes. */
  Long2ObjectOpenHashMap<String> texts() {
    return texts;
  }

  @Override
  public void read(DataUnit unit, Consumer<Behaviours> blocks) throws IOException {
    List<SourceColumn> sources = Population.SESSIONS.described().columns();
    List<String> names =
        Stream.concat(
                OTHERS.stream(),
                sources.stream().filter(SessionsReader::isOwn).map(SourceColumn::name))
            .distinct()
            .toList();
    FactsOfDay day = FactsOfDay.read(facts, unit.beside(), texts);
    UserClusters users = customers == null ? null : customers.load();
    for (String file : unit.files()) {
      try (FileColumns columns = new FileColumns(sessions, file, names)) {
        for (int rows = columns.next(); rows > 0; rows = columns.next()) {
          ChosenRows people = ChosenRows.without(columns, IS_BOT, rows);
          Behaviours block = block(columns, names, people, day, users);
          block.requireNumbers(sources);
          blocks.accept(block);
        }
      }
    }
  }

  private static boolean isOwn(SourceColumn source) {
    return source.table().equals(TableNames.SESSIONS);
  }

  private static Behaviours block(
      FileColumns columns,
      List<String> names,
      ChosenRows people,
      FactsOfDay day,
      @Nullable UserClusters users) {
    long[] ids = people.longs(columns, SESSION);
    long[] owners = people.longs(columns, USER);
    int[] places = places(ids, day);
    List<SourceColumn> sources = Population.SESSIONS.described().columns();
    double[][] values = new double[sources.size()][];
    for (int column = 0; column < values.length; column++) {
      SourceColumn source = sources.get(column);
      if (isOwn(source)) {
        values[column] = people.doubles(columns, names.indexOf(source.name()));
      } else if (source.table().equals(TableNames.SESSION_FACTS)) {
        values[column] = priceLevels(places, day);
      } else {
        values[column] = orders(owners, users);
      }
    }
    return new Behaviours(
        ids, owners, people.longs(columns, STARTED), values, favourites(places, day));
  }

  private static int[] places(long[] ids, FactsOfDay day) {
    int[] places = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      places[i] = day.place(ids[i]);
      if (places[i] == FactsOfDay.ABSENT) {
        throw new ShoplensException(
            ShoplensException.Kind.DATA,
            "summary.session_facts has no row with session_id %d, which shop.sessions has: make both again by run --rebuild."
                .formatted(ids[i]));
      }
    }
    return places;
  }

  private static double[] priceLevels(int[] places, FactsOfDay day) {
    double[] levels = new double[places.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = day.priceLevel(places[i]);
    }
    return levels;
  }

  private static double[] orders(long[] owners, @Nullable UserClusters users) {
    double[] orders = new double[owners.length];
    for (int i = 0; users != null && i < orders.length; i++) {
      orders[i] = users.orders(owners[i]);
    }
    return orders;
  }

  private static List<long[]> favourites(int[] places, FactsOfDay day) {
    long[] categories = new long[places.length];
    long[] brands = new long[places.length];
    for (int i = 0; i < places.length; i++) {
      categories[i] = day.category(places[i]);
      brands[i] = day.brand(places[i]);
    }
    return List.of(categories, brands);
  }
}
