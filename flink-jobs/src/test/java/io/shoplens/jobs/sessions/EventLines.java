package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Events written for people: the nine values, then how often the line repeats and how many
 * microseconds lie between; each repetition is of the next product.
 */
public final class EventLines {
  private final Dictionaries dictionaries;

  public EventLines(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  public List<Event> parse(List<String> lines) {
    List<Event> events = new ArrayList<>();
    for (String line : lines) {
      String[] values = line.split(",", -1);
      int repeat = values.length > 9 ? Integer.parseInt(values[9]) : 1;
      long every = values.length > 10 ? Long.parseLong(values[10]) : 0;
      for (int i = 0; i < repeat; i++) {
        Event event = event(values);
        event.timeMicros += i * every;
        event.productId += i;
        events.add(event);
      }
    }
    return events;
  }

  private Event event(String[] values) {
    Event event = new Event();
    event.timeMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(values[0]));
    event.type = EventType.valueOf(values[1].toUpperCase(Locale.ROOT));
    event.productId = Long.parseLong(values[2]);
    if (!values[3].isEmpty()) {
      event.categoryId = Long.parseLong(values[3]);
    }
    event.categoryCode =
        dictionaries.categoryCodes().idOf(values[4].isEmpty() ? "unknown" : values[4]);
    event.brand = dictionaries.brands().idOf(values[5].isEmpty() ? "unknown" : values[5]);
    if (!values[6].isEmpty()) {
      event.priceCents = new BigDecimal(values[6]).movePointRight(2).longValueExact();
    }
    event.userId = Long.parseLong(values[7]);
    setSource(event, values[8]);
    return event;
  }

  static void setSource(Event event, String text) {
    if (text.length() == 36) {
      UUID uuid = UUID.fromString(text);
      event.source.setUuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
    } else if (!text.isEmpty()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      event.source.setText(bytes, 0, bytes.length);
    }
  }
}
