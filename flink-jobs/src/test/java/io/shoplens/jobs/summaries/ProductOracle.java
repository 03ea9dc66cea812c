package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code shop.products} must hold, from all events of each product in the order of time. */
record ProductOracle(ShopHistory shop) {

  List<String> rows() {
    List<Line> lines = new ArrayList<>();
    shop.events().stream()
        .collect(Collectors.groupingBy(event -> event.productId, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(events -> lines.add(new Line(events)));
    long allViews = lines.stream().mapToLong(line -> line.count(EventType.VIEW)).sum();
    Map<Long, Long> ranks = new TreeMap<>();
    lines.stream()
        .sorted(Comparator.comparing(line -> -line.count(EventType.VIEW)))
        .forEach(line -> ranks.put(line.latest().productId, ranks.size() + 1L));
    return lines.stream()
        .map(
            line ->
                row(
                    line,
                    allViews,
                    ranks.getOrDefault(line.latest().productId, 0L),
                    rate(line, lines)))
        .toList();
  }

  private double rate(Line of, List<Line> lines) {
    List<Line> same =
        lines.stream()
            .filter(line -> line.latest().categoryCode == of.latest().categoryCode)
            .toList();
    long views = same.stream().mapToLong(line -> line.count(EventType.VIEW)).sum();
    long purchases = same.stream().mapToLong(line -> line.count(EventType.PURCHASE)).sum();
    return share(purchases, views);
  }

  private String row(Line line, long allViews, long rank, double rate) {
    Event latest = line.latest();
    CategoryLevels levels = CategoryLevels.of(shop.code(latest));
    long views = line.count(EventType.VIEW);
    long purchases = line.count(EventType.PURCHASE);
    return RowText.row(
        latest.productId,
        latest.categoryId == Event.NO_CATEGORY ? null : latest.categoryId,
        shop.code(latest),
        levels.first(),
        levels.second(),
        levels.third(),
        shop.brand(latest),
        line.sorted().stream()
            .filter(event -> event.priceCents > 0)
            .reduce((earlier, later) -> later)
            .map(event -> BigDecimal.valueOf(event.priceCents, 2))
            .orElse(null),
        line.sorted().get(0).timeMicros,
        latest.timeMicros,
        views,
        line.count(EventType.CART),
        line.count(EventType.REMOVE_FROM_CART),
        purchases,
        EventOracle.users(line.withoutBots()),
        EventOracle.revenue(line.withoutBots()),
        share(views, allViews),
        rank,
        share(purchases, views),
        (purchases + 20 * rate) / (views + 20.0),
        line.sorted().stream()
            .map(event -> event.categoryId)
            .filter(id -> id != Event.NO_CATEGORY)
            .distinct()
            .count());
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part * 1.0 / whole;
  }

  private record Line(List<Event> events) {
    List<Event> sorted() {
      return events.stream()
          .sorted(
              Comparator.<Event>comparingLong(event -> event.timeMicros)
                  .thenComparingLong(event -> event.eventId))
          .toList();
    }

    Event latest() {
      return sorted().get(events.size() - 1);
    }

    List<Event> withoutBots() {
      return events.stream().filter(event -> !event.isBot).toList();
    }

    long count(EventType type) {
      return EventOracle.count(withoutBots(), type);
    }
  }
}
