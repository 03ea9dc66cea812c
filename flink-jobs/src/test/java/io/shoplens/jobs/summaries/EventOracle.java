package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.PriceBand;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the event tables must hold, by the plainest grouping of all events. */
record EventOracle(ShopHistory shop) {

  List<String> daily() {
    List<String> rows = new ArrayList<>();
    group(Event::epochDay).forEach((day, events) -> rows.add(day(day, events)));
    return rows;
  }

  private String day(int day, List<Event> events) {
    List<Session> started =
        shop.sessionsWithoutBots().stream()
            .filter(session -> Times.epochDay(session.startedMicros()) == day)
            .toList();
    List<Session> ordered =
        shop.sessionsWithoutBots().stream()
            .filter(Session::isOrder)
            .filter(session -> Times.epochDay(session.firstPurchaseMicros()) == day)
            .toList();
    long buying = started.stream().filter(session -> session.purchases() > 0).count();
    return RowText.row(
        day,
        events.size(),
        count(events, EventType.VIEW),
        count(events, EventType.CART),
        count(events, EventType.REMOVE_FROM_CART),
        count(events, EventType.PURCHASE),
        started.size(),
        users(events),
        ordered.stream().map(Session::userId).distinct().count(),
        ordered.size(),
        revenue(events),
        buying,
        started.isEmpty() ? 0.0 : buying * 1.0 / started.size());
  }

  List<String> hourly() {
    List<String> rows = new ArrayList<>();
    group(event -> Math.floorDiv(event.timeMicros, Times.MICROS_PER_HOUR))
        .forEach(
            (hour, events) ->
                rows.add(
                    RowText.row(
                        hour * Times.MICROS_PER_HOUR,
                        hour / 24,
                        hour % 24,
                        Times.dayOfWeek((int) (hour / 24)),
                        events.size(),
                        count(events, EventType.VIEW),
                        count(events, EventType.CART),
                        count(events, EventType.REMOVE_FROM_CART),
                        count(events, EventType.PURCHASE),
                        users(events),
                        revenue(events))));
    return rows;
  }

  List<String> topBrands() {
    List<Map.Entry<String, List<Event>>> groups =
        group(shop::brand).entrySet().stream()
            .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
            .toList();
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(50, groups.size()); i++) {
      List<Event> events = groups.get(i).getValue();
      rows.add(top(i + 1, groups.get(i).getKey(), events, users(events), 1));
    }
    if (groups.size() > 50) {
      List<Map.Entry<String, List<Event>>> rest = groups.subList(50, groups.size());
      List<Event> events = rest.stream().flatMap(entry -> entry.getValue().stream()).toList();
      rows.add(top(51, "other", events, null, rest.size()));
    }
    return rows;
  }

  private String top(
      int rank, String brand, List<Event> events, @Nullable Long users, int members) {
    return RowText.row(
        rank,
        brand,
        events.size(),
        count(events, EventType.VIEW),
        count(events, EventType.CART),
        count(events, EventType.PURCHASE),
        users,
        revenue(events),
        events.size() * 1.0 / shop.eventsWithoutBots().size(),
        members);
  }

  List<String> cubeByDay() {
    List<String> rows = new ArrayList<>();
    group(event -> event.epochDay() + "|" + key(event))
        .forEach(
            (key, events) -> {
              Event first = events.get(0);
              int day = first.epochDay();
              rows.add(cube("day", day, Times.dayOfWeek(day), null, events));
            });
    return rows;
  }

  List<String> cubeByDayHour() {
    List<String> rows = new ArrayList<>();
    group(event -> event.epochDay() + "|" + hour(event) + "|" + key(event))
        .forEach(
            (key, events) -> {
              Event first = events.get(0);
              int day = first.epochDay();
              rows.add(cube("day_hour", day, Times.dayOfWeek(day), hour(first), events));
            });
    return rows;
  }

  List<String> cubeByWeekdayHour() {
    List<String> rows = new ArrayList<>();
    group(event -> weekday(event) + "|" + hour(event) + "|" + key(event))
        .forEach(
            (key, events) -> {
              Event first = events.get(0);
              rows.add(cube("weekday_hour", null, weekday(first), hour(first), events));
            });
    return rows;
  }

  private String cube(
      String grain,
      @Nullable Integer day,
      int weekday,
      @Nullable Integer hour,
      List<Event> events) {
    Event first = events.get(0);
    return RowText.row(
        grain,
        day,
        weekday,
        hour,
        weekday > 5,
        CategoryLevels.of(shop.code(first)).first(),
        shop.code(first),
        shop.brand(first),
        PriceBand.of(first.priceCents).label(),
        events.size(),
        count(events, EventType.VIEW),
        count(events, EventType.CART),
        count(events, EventType.REMOVE_FROM_CART),
        count(events, EventType.PURCHASE),
        revenue(events));
  }

  private String key(Event event) {
    return shop.code(event) + "|" + shop.brand(event) + "|" + PriceBand.of(event.priceCents);
  }

  private <K extends Comparable<K>> Map<K, List<Event>> group(Function<Event, K> key) {
    return shop.eventsWithoutBots().stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static int weekday(Event event) {
    return Times.dayOfWeek(event.epochDay());
  }

  private static int hour(Event event) {
    return Times.hourOfDay(event.timeMicros);
  }

  static long count(List<Event> events, EventType type) {
    return events.stream().filter(event -> event.type == type).count();
  }

  static long users(List<Event> events) {
    return events.stream().map(event -> event.userId).distinct().count();
  }

  static BigDecimal revenue(List<Event> events) {
    return BigDecimal.valueOf(events.stream().mapToLong(Event::revenueCents).sum(), 2);
  }
}
