package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.RunStamp;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.tables.TableRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.Table;

/**
 * The versions of the price reference: new events make a new version if they change what is usual,
 * so that a run over the same data, also one that was killed before, adds none.
 *
 * @param current by what this run flags prices
 * @param isNew whether it has still to be stored
 */
record PriceVersions(PriceReference current, boolean isNew) {

  static PriceVersions decide(ShopTables tables, PartialSums facts, boolean hasNewEvents) {
    PriceReference stored = latest(tables.table(TableNames.PRICE_REFERENCE));
    if (!hasNewEvents && stored.version() > 0) {
      return new PriceVersions(stored, false);
    }
    TreeMap<Long, PriceReference.Entry> computed = facts.prices.entries();
    if (stored.saysTheSameAs(computed)) {
      return new PriceVersions(stored, false);
    }
    return new PriceVersions(new PriceReference(stored.version() + 1, computed), true);
  }

  List<Object[]> rows(RunStamp stamp) {
    List<Object[]> rows = new ArrayList<>();
    for (Map.Entry<Long, PriceReference.Entry> entry : current.entries().entrySet()) {
      rows.add(
          new Object[] {
            entry.getKey(),
            current.version(),
            entry.getValue().count(),
            entry.getValue().mean(),
            entry.getValue().deviation(),
            stamp.startedMicros(),
            stamp.runId()
          });
    }
    return rows;
  }

  private static PriceReference latest(Table table) {
    Map<Long, TreeMap<Long, PriceReference.Entry>> versions = new TreeMap<>();
    TableRows.read(
        table,
        List.of("category_id", "version", "prices", "mean_log_price", "sd_log_price"),
        row ->
            versions
                .computeIfAbsent(row.get(1, Long.class), version -> new TreeMap<>())
                .put(row.get(0, Long.class), entry(row)));
    PriceReference latest = PriceReference.none();
    for (Map.Entry<Long, TreeMap<Long, PriceReference.Entry>> version : versions.entrySet()) {
      latest = new PriceReference(version.getKey(), version.getValue());
    }
    return latest;
  }

  private static PriceReference.Entry entry(StructLike row) {
    return new PriceReference.Entry(
        row.get(2, Long.class), row.get(3, Double.class), row.get(4, Double.class));
  }
}
