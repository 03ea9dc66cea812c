package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.tables.TableRows;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code shop.events} back into events, so that new and old ones are one stream. */
final class StoredEvents {
  private static final List<String> COLUMNS =
      List.of(
          "event_time",
          "event_type",
          "product_id",
          "category_id",
          "category_code",
          "brand",
          "price",
          "user_id",
          "source_session",
          "is_price_outlier",
          "copies");
  private static final int UUID_TEXT_LENGTH = 36;

  private final Table table;
  private final Dictionaries dictionaries;
  private final Event event = new Event();

  StoredEvents(Table table, Dictionaries dictionaries) {
    this.table = table;
    this.dictionaries = dictionaries;
  }

  void read(String dataFile, Consumer<Event> consumer) {
    TableRows.readFile(
        table,
        dataFile,
        COLUMNS,
        row -> {
          fill(row);
          consumer.accept(event);
        });
  }

  private void fill(StructLike row) {
    event.timeMicros = row.get(0, Long.class);
    event.type = EventType.valueOf(text(row, 1).toUpperCase(Locale.ROOT));
    event.productId = row.get(2, Long.class);
    Long category = nullable(row, 3, Long.class);
    event.categoryId = category == null ? Event.NO_CATEGORY : category;
    event.categoryCode = dictionaries.categoryCodes().idOf(text(row, 4));
    event.brand = dictionaries.brands().idOf(text(row, 5));
    BigDecimal price = nullable(row, 6, BigDecimal.class);
    event.priceCents = price == null ? Event.NO_PRICE : price.unscaledValue().longValueExact();
    event.userId = row.get(7, Long.class);
    fillSource(nullable(row, 8, CharSequence.class));
    event.isPriceOutlier = row.get(9, Boolean.class);
    event.copies = row.get(10, Integer.class);
    event.isNew = false;
  }

  private void fillSource(@Nullable CharSequence id) {
    if (id == null) {
      event.source.clear();
      return;
    }
    String text = id.toString();
    if (text.length() == UUID_TEXT_LENGTH) {
      UUID uuid = uuidOrNull(text);
      if (uuid != null) {
        event.source.setUuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
        return;
      }
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    event.source.setText(bytes, 0, bytes.length);
  }

  /** Only the canonical spelling is kept as bits, exactly as the parser does it. */
  private static @Nullable UUID uuidOrNull(String text) {
    try {
      UUID uuid = UUID.fromString(text);
      return uuid.toString().equals(text) ? uuid : null;
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  private static String text(StructLike row, int position) {
    return row.get(position, CharSequence.class).toString();
  }

  // Iceberg's own signature does not say that a value may be null.
  @SuppressWarnings("NullAway")
  private static <T> @Nullable T nullable(StructLike row, int position, Class<T> type) {
    return row.get(position, type);
  }
}
