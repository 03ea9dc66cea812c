package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.tables.TableCommit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.iceberg.inmemory.InMemoryCatalog;

/** All tables of the contract in memory, for what the driver decides by their versions alone. */
final class MemoryShop {
  private final InMemoryCatalog catalog = new InMemoryCatalog();

  MemoryShop() {
    catalog.initialize("test", Map.of());
  }

  /** As a run sees them that begins now. */
  ShopTables tables() {
    return new ShopTables(catalog);
  }

  /** A version of a table made from that version of the events. */
  void follow(String name, long events) {
    version(name, Map.of(ShopTables.EVENTS_SNAPSHOT, String.valueOf(events)), Map.of());
  }

  /** A new version of the events as a run makes it. */
  long events(Manifest manifest) {
    Map<String, String> properties = manifest.store(tables().table(TableNames.EVENTS));
    return version(TableNames.EVENTS, Map.of(ShopTables.RUN_ID, manifest.runId()), properties);
  }

  /** A new version of the events as somebody else makes it. */
  void foreignEvents() {
    version(TableNames.EVENTS, Map.of(), Map.of());
  }

  private long version(String name, Map<String, String> lineage, Map<String, String> properties) {
    ShopTables tables = tables();
    return new TableCommit(tables.table(name), tables.basisOf(name), lineage)
        .replaceDays("event_time", new TreeSet<>(), List.of(), properties);
  }
}
