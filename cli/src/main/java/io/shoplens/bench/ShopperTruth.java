package io.shoplens.bench;

import io.shoplens.jobs.tables.TableRows;
import io.shoplens.jobs.truth.TruthUsers;
import io.shoplens.ml.validation.AdjustedRandIndex;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Table;

/** How clusters of customers agree with the types that a generator gave them. */
final class ShopperTruth {
  private final Map<String, Map<String, Integer>> customers = new TreeMap<>();
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final IntArrayList clusters = new IntArrayList();
  private final IntArrayList types = new IntArrayList();

  private ShopperTruth() {}

  /**
   * @param clusters {@code ml.customer_clusters}
   */
  static ShopperTruth of(Table clusters, TruthUsers truth) {
    ShopperTruth found = new ShopperTruth();
    TableRows.read(
        clusters,
        List.of("user_id", "cluster", "label"),
        row ->
            truth
                .type(row.get(0, Long.class))
                .ifPresent(
                    type ->
                        found.add(
                            row.get(1, Integer.class),
                            row.get(2, CharSequence.class).toString(),
                            type)));
    return found;
  }

  private void add(int cluster, String label, String type) {
    clusters.add(cluster);
    types.add(numbers.computeIfAbsent(type, name -> numbers.size()).intValue());
    customers.computeIfAbsent(label, name -> new TreeMap<>()).merge(type, 1, Integer::sum);
  }

  /** Whether both tell who belongs together: 1 if they always do, 0 as if by chance. */
  double adjustedRandIndex() {
    return AdjustedRandIndex.of(clusters.toIntArray(), types.toIntArray());
  }

  String text() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "Customers: %,d; adjusted Rand index of clusters and hidden types %.3f%n",
                clusters.size(),
                adjustedRandIndex()));
    text.append(String.format("%-24s", "cluster"));
    numbers.keySet().forEach(type -> text.append(String.format("%12s", type)));
    text.append(System.lineSeparator());
    customers.forEach(
        (label, byType) -> {
          text.append(String.format("%-24s", label));
          numbers
              .keySet()
              .forEach(
                  type ->
                      text.append(
                          String.format(Locale.ROOT, "%,12d", byType.getOrDefault(type, 0))));
          text.append(System.lineSeparator());
        });
    return text.toString();
  }
}
