package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.Session;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the session tables must hold, by counting all sessions and users once per number. */
record SessionOracle(ShopHistory shop) {
  private static final List<String> STAGES = List.of("view", "cart", "purchase");

  List<String> funnel() {
    List<Predicate<Session>> loose =
        List.of(s -> s.views() > 0, s -> s.carts() > 0, s -> s.purchases() > 0);
    List<Predicate<Session>> strict =
        List.of(s -> s.strictStage() >= 1, s -> s.strictStage() >= 2, s -> s.strictStage() >= 3);
    List<String> rows = new ArrayList<>();
    addStages("sessions", "loose", loose.stream().map(this::sessions).toList(), rows);
    addStages("sessions", "strict", strict.stream().map(this::sessions).toList(), rows);
    addStages("users", "loose", loose.stream().map(this::users).toList(), rows);
    addStages("users", "strict", strict.stream().map(this::users).toList(), rows);
    return rows;
  }

  private static void addStages(String scope, String kind, List<Long> counts, List<String> rows) {
    for (int i = 0; i < 3; i++) {
      long count = counts.get(i);
      long previous = i == 0 ? count : counts.get(i - 1);
      rows.add(
          RowText.row(
              scope,
              kind,
              i + 1,
              STAGES.get(i),
              count,
              share(count, counts.get(0)),
              share(count, previous),
              previous - count));
    }
  }

  /** The given bins, filled anew. */
  List<String> histogram(List<List<@Nullable Object>> bins) {
    List<Session> sessions = shop.sessionsWithoutBots();
    return bins.stream()
        .map(
            bin -> {
              boolean ofTime = "duration_s".equals(bin.get(0));
              Long from = (Long) bin.get(2);
              Long to = (Long) bin.get(3);
              long count =
                  sessions.stream()
                      .mapToLong(session -> ofTime ? seconds(session) : session.events())
                      .filter(
                          value -> (from == null || value >= from) && (to == null || value < to))
                      .count();
              return RowText.row(
                  bin.get(0),
                  bin.get(1),
                  from,
                  to,
                  bin.get(4),
                  count,
                  share(count, sessions.size()));
            })
        .toList();
  }

  List<String> allSessions() {
    return shop.sessionsWithoutBots().stream()
        .map(
            session ->
                RowText.row(
                    session.sessionId(),
                    session.startedMicros(),
                    seconds(session),
                    session.events(),
                    session.views(),
                    session.carts(),
                    session.purchases(),
                    session.products(),
                    BigDecimal.valueOf(session.revenueCents(), 2),
                    Times.dayOfWeek(Times.epochDay(session.startedMicros())) > 5,
                    session.purchases() > 0))
        .toList();
  }

  /** Some rows of every kind. */
  List<String> quality() {
    List<Event> all = shop.events();
    List<Event> events = shop.eventsWithoutBots();
    Map<Long, Long> perUser =
        events.stream().collect(Collectors.groupingBy(e -> e.userId, Collectors.counting()));
    long lines = events.stream().mapToLong(event -> event.copies).sum();
    List<String> rows = new ArrayList<>();
    for (String type : events.stream().map(e -> e.type.text()).distinct().toList()) {
      List<Event> some = events.stream().filter(e -> e.type.text().equals(type)).toList();
      long missing = some.stream().filter(e -> e.priceCents == Event.NO_PRICE).count();
      rows.add(flaw(QualityMetric.MISSING_PRICE, "event_type", type, missing, some.size()));
    }
    if (!events.isEmpty()) {
      long free = events.stream().filter(e -> e.priceCents == 0 || e.priceCents == -500).count();
      rows.add(flaw(QualityMetric.PRICE_NOT_POSITIVE, "all", "all", free, events.size()));
    }
    rows.add(flaw(QualityMetric.DUPLICATES, "all", "all", lines - events.size(), lines));
    long single = perUser.values().stream().filter(count -> count == 1).count();
    rows.add(flaw(QualityMetric.SINGLE_EVENT_USERS, "all", "all", single, perUser.size()));
    rows.add(flaw(QualityMetric.BOT_EVENTS, "all", "all", all.size() - events.size(), all.size()));
    return rows;
  }

  private static String flaw(
      QualityMetric metric, String dimension, String value, long affected, long total) {
    return RowText.row(
        metric.text(),
        dimension,
        value,
        affected,
        total,
        share(affected, total),
        metric.explanation());
  }

  private long sessions(Predicate<Session> reached) {
    return shop.sessionsWithoutBots().stream().filter(reached).count();
  }

  private long users(Predicate<Session> reached) {
    return shop.sessionsWithoutBots().stream()
        .filter(reached)
        .map(Session::userId)
        .distinct()
        .count();
  }

  private static long seconds(Session session) {
    return (session.endedMicros() - session.startedMicros()) / Times.MICROS_PER_SECOND;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : part * 1.0 / whole;
  }
}
