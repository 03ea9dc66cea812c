package io.shoplens.jobs.customers;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A customer's features by the definitions read literally, event list by event list. */
final class RecountedCustomer {
  private final List<Event> events;
  private final List<List<Event>> sessions;

  RecountedCustomer(List<Event> all, long userId) {
    events = all.stream().filter(event -> event.userId == userId).toList();
    Map<Optional<String>, List<Event>> bySource =
        events.stream()
            .collect(Collectors.groupingBy(event -> Optional.ofNullable(event.source.asText())));
    sessions = bySource.values().stream().flatMap(of -> cut(of).stream()).toList();
  }

  Object[] row(long asOfMicros) {
    long first = events.stream().mapToLong(event -> event.timeMicros).min().orElseThrow();
    long last = events.stream().mapToLong(event -> event.timeMicros).max().orElseThrow();
    List<BigDecimal> paid = prices(EventType.PURCHASE);
    return new Object[] {
      events.get(0).userId,
      sessions.stream().anyMatch(RecountedCustomer::isBot),
      (long) events.size(),
      count(EventType.VIEW),
      count(EventType.CART),
      count(EventType.REMOVE_FROM_CART),
      count(EventType.PURCHASE),
      (long) sessions.size(),
      sessions.stream().filter(of -> of.stream().anyMatch(RecountedCustomer::isPaid)).count(),
      distinct(event -> event.productId),
      distinct(event -> event.categoryCode),
      distinct(event -> event.brand),
      sum(paid),
      mean(paid),
      mean(prices(EventType.VIEW)),
      rate(count(EventType.PURCHASE), count(EventType.VIEW)),
      rate(count(EventType.CART), count(EventType.VIEW)),
      rate(count(EventType.PURCHASE), count(EventType.CART)),
      (int) Duration.between(instant(last), instant(asOfMicros)).toDays(),
      (int) Duration.between(instant(first), instant(last)).toDays(),
      first,
      last,
      asOfMicros
    };
  }

  private static List<List<Event>> cut(List<Event> ofOneSource) {
    List<Event> sorted =
        ofOneSource.stream()
            .sorted(Comparator.comparingLong((Event event) -> event.timeMicros))
            .toList();
    List<List<Event>> cut = new ArrayList<>();
    for (Event event : sorted) {
      List<Event> before = cut.isEmpty() ? List.of() : cut.get(cut.size() - 1);
      if (before.isEmpty()
          || between(before.get(before.size() - 1), event).compareTo(Duration.ofMinutes(30)) > 0) {
        cut.add(new ArrayList<>());
      }
      cut.get(cut.size() - 1).add(event);
    }
    return cut;
  }

  private static boolean isBot(List<Event> session) {
    double seconds = between(session.get(0), session.get(session.size() - 1)).toNanos() / 1e9;
    return session.size() > 1_000
        || (session.size() >= 100 && seconds / (session.size() - 1) < 2.5);
  }

  private static Duration between(Event from, Event to) {
    return Duration.between(instant(from.timeMicros), instant(to.timeMicros));
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static boolean isPaid(Event event) {
    return event.type == EventType.PURCHASE && price(event).signum() > 0;
  }

  /** The prices of all events of a type that have one. */
  private List<BigDecimal> prices(EventType type) {
    return events.stream()
        .filter(event -> event.type == type)
        .map(RecountedCustomer::price)
        .filter(price -> price.signum() > 0)
        .toList();
  }

  private static BigDecimal sum(List<BigDecimal> prices) {
    return prices.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
  }

  private static double mean(List<BigDecimal> prices) {
    return prices.isEmpty() ? 0 : sum(prices).movePointRight(2).doubleValue() / prices.size() / 100;
  }

  private static BigDecimal price(Event event) {
    return event.priceCents == Event.NO_PRICE
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(event.priceCents).movePointLeft(2);
  }

  private long count(EventType type) {
    return events.stream().filter(event -> event.type == type).count();
  }

  private long distinct(Function<Event, Object> value) {
    return events.stream().map(value).distinct().count();
  }

  private static double rate(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
