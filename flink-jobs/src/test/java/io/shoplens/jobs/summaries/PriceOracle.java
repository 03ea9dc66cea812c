package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code summary.price_summary} must hold, from sorted lists of all prices. */
record PriceOracle(ShopHistory shop) {

  List<String> rows() {
    Map<String, List<Long>> prices = new TreeMap<>();
    for (Event event : shop.eventsWithoutBots()) {
      if (event.priceCents > 0) {
        for (String code : List.of("all", shop.code(event))) {
          for (String type : List.of("all", event.type.text())) {
            prices
                .computeIfAbsent(code + "|" + type, key -> new ArrayList<>())
                .add(event.priceCents);
          }
        }
      }
    }
    List<String> rows = new ArrayList<>();
    prices.forEach((key, list) -> rows.add(key + "|" + statistics(list)));
    return rows;
  }

  private static String statistics(List<Long> unsorted) {
    List<Long> sorted = unsorted.stream().sorted().toList();
    double mean = sorted.stream().mapToLong(cents -> cents).average().orElse(0);
    double variance =
        sorted.stream().mapToDouble(cents -> (cents - mean) * (cents - mean)).average().orElse(0);
    return RowText.row(
        sorted.size(),
        at(sorted, 0),
        percentile(sorted, 0.05),
        percentile(sorted, 0.25),
        percentile(sorted, 0.5),
        percentile(sorted, 0.75),
        percentile(sorted, 0.95),
        at(sorted, sorted.size() - 1),
        mean / 100,
        Math.sqrt(variance) / 100);
  }

  private static BigDecimal percentile(List<Long> sorted, double share) {
    return at(sorted, (int) Math.ceil(share * sorted.size() - 1e-9) - 1);
  }

  private static BigDecimal at(List<Long> sorted, int index) {
    return BigDecimal.valueOf(sorted.get(index), 2);
  }
}
