package io.shoplens.jobs.segments;

import io.shoplens.jobs.events.PriceBand;
import io.shoplens.jobs.events.StableHash;
import io.shoplens.jobs.shoppers.PriceLevel;
import io.shoplens.jobs.tables.FileColumns;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Table;

/** What {@code summary.session_facts} tells of a day's sessions beyond {@code shop.sessions}. */
final class FactsOfDay {
  static final int ABSENT = -1;

  private static final List<String> COLUMNS =
      List.of("session_id", "primary_price_band", "primary_category", "primary_brand");
  private static final Map<Long, Double> LEVELS = levels();

  private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
  private final DoubleArrayList priceLevels = new DoubleArrayList();
  private final LongArrayList categories = new LongArrayList();
  private final LongArrayList brands = new LongArrayList();

  private FactsOfDay() {
    places.defaultReturnValue(ABSENT);
  }

  /**
   * @param texts takes names of categories and brands, by their hashes
   */
  static FactsOfDay read(Table facts, List<String> files, Long2ObjectMap<String> texts)
      throws IOException {
    FactsOfDay day = new FactsOfDay();
    for (String file : files) {
      try (FileColumns columns = new FileColumns(facts, file, COLUMNS)) {
        columns.keepTexts(2, texts);
        columns.keepTexts(3, texts);
        for (int rows = columns.next(); rows > 0; rows = columns.next()) {
          day.add(columns, rows);
        }
      }
    }
    return day;
  }

  private void add(FileColumns columns, int rows) {
    long[] sessions = columns.longs(0);
    long[] bands = columns.longs(1);
    for (int row = 0; row < rows; row++) {
      places.put(sessions[row], places.size());
      priceLevels.add(LEVELS.getOrDefault(bands[row], Double.NaN).doubleValue());
    }
    categories.addElements(categories.size(), columns.longs(2), 0, rows);
    brands.addElements(brands.size(), columns.longs(3), 0, rows);
  }

  /** Where a session stands, {@link #ABSENT} if it has no facts. */
  int place(long session) {
    return places.get(session);
  }

  double priceLevel(int place) {
    return priceLevels.getDouble(place);
  }

  long category(int place) {
    return categories.getLong(place);
  }

  long brand(int place) {
    return brands.getLong(place);
  }

  static long hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return StableHash.ofBytes(bytes, 0, bytes.length);
  }

  private static Map<Long, Double> levels() {
    Map<Long, Double> levels = new HashMap<>();
    for (PriceBand band : PriceBand.values()) {
      levels.put(hash(band.label()), PriceLevel.ofBand(band.label()));
    }
    return Map.copyOf(levels);
  }
}
