package io.shoplens.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Figures about a clean event file, bots left out. */
final class ShopFacts {
  static final ShopFacts EMPTY = new ShopFacts();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, List<Row>> sessions = new HashMap<>();
  private final Set<String> userMonths = new HashSet<>();
  private final double[] visitStarts = new double[24];

  /** One line of the file. */
  record Row(
      String day,
      long second,
      String type,
      String product,
      String code,
      String brand,
      double price,
      String user,
      String session) {}

  static ShopFacts read(Path folder) throws IOException {
    ShopFacts facts = new ShopFacts();
    Set<String> bots = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve("truth/bots.csv"))) {
      bots.add(line.substring(0, line.indexOf(',')));
    }
    try (Stream<String> lines = Files.lines(folder.resolve("events.csv"))) {
      lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> facts.add(cells, bots));
    }
    for (String line : Files.readAllLines(folder.resolve("truth/sessions.csv"))) {
      String[] cells = line.split(",", -1);
      if (!cells[3].equals("type") && !cells[3].equals("bot")) {
        facts.visitStarts[(int) (Long.parseLong(cells[4]) / 3_600 % 24)]++;
      }
    }
    return facts;
  }

  private void add(String[] c, Set<String> bots) {
    if (bots.contains(c[7])) {
      return;
    }
    long second = LocalDateTime.parse(c[0], TIME).toEpochSecond(ZoneOffset.UTC);
    String day = c[0].substring(0, 10);
    double price = Double.parseDouble(c[6]);
    Row row = new Row(day, second, c[1], c[2], c[4], c[5], price, c[7], c[8]);
    rows.add(row);
    sessions.computeIfAbsent(c[7] + c[8], session -> new ArrayList<>()).add(row);
    userMonths.add(c[7] + day.substring(0, 7));
  }

  double share(Predicate<Row> condition) {
    return (double) rows.stream().filter(condition).count() / rows.size();
  }

  double typeShare(String type) {
    return share(row -> row.type().equals(type));
  }

  List<Integer> sortedSessionLengths() {
    return sessions.values().stream().map(List::size).sorted().toList();
  }

  List<Integer> sortedGaps() {
    List<Integer> gaps = new ArrayList<>();
    for (List<Row> session : sessions.values()) {
      for (int i = 1; i < session.size(); i++) {
        gaps.add((int) (session.get(i).second() - session.get(i - 1).second()));
      }
    }
    Collections.sort(gaps);
    return gaps;
  }

  double sessionShare(Set<String> with, Set<String> without) {
    long found =
        sessions.values().stream()
            .filter(s -> s.stream().anyMatch(row -> with.contains(row.type())))
            .filter(s -> s.stream().noneMatch(row -> without.contains(row.type())))
            .count();
    return (double) found / sessions.size();
  }

  double sessionsPerUserAndMonth() {
    return (double) sessions.size() / userMonths.size();
  }

  /** Share of visits, with and without orders, that start in each hour. */
  double[] visitStartsByHour() {
    double sum = 0;
    for (double visits : visitStarts) {
      sum += visits;
    }
    double[] shares = visitStarts.clone();
    for (int hour = 0; hour < 24; hour++) {
      shares[hour] /= sum;
    }
    return shares;
  }

  double meanOrderValue() {
    Map<String, Double> orders = new HashMap<>();
    for (Row row : rows) {
      if (row.type().equals("purchase")) {
        orders.merge(row.user() + row.session(), row.price(), Double::sum);
      }
    }
    return orders.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  long eventsOn(String day) {
    return rows.stream().filter(row -> row.day().equals(day)).count();
  }

  /** The middle ratio of prices of products seen on both days. */
  double medianPriceRatio(String day, String otherDay) {
    Map<String, Double> prices = new HashMap<>();
    rows.stream().filter(r -> r.day().equals(day)).forEach(r -> prices.put(r.product(), r.price()));
    List<Double> ratios =
        rows.stream()
            .filter(row -> row.day().equals(otherDay) && prices.containsKey(row.product()))
            .map(row -> prices.getOrDefault(row.product(), 0.0) / row.price())
            .sorted()
            .toList();
    return ratios.get(ratios.size() / 2);
  }
}
