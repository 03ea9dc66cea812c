package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.runs.ShopTables;
import io.shoplens.jobs.runs.TableNames;
import io.shoplens.jobs.sessions.ShopVisits;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.EventSliceWriter;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.tables.TableRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.inmemory.InMemoryCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsWriterTest {
  private static final int DAY = 18_000;

  @TempDir Path folder;

  private final Dictionaries dictionaries = new Dictionaries();
  private final List<Event> events = new ArrayList<>();

  EventsWriterTest() {
    for (Event event : new ShopVisits(11, dictionaries).make(60, 50)) {
      event.timeMicros =
          DAY * Times.MICROS_PER_DAY + Math.floorMod(event.timeMicros, Times.MICROS_PER_DAY);
      events.add(event);
    }
  }

  @Test
  void aDayWrittenInRangesOfUsersIsTheDayWrittenAtOnce() throws IOException {
    List<List<Object>> atOnce = write(EventsWriter.MOST_EVENTS_AT_ONCE);

    assertThat(atOnce).hasSameSizeAs(events);
    for (int mostAtOnce : new int[] {1, 7, events.size() / 3, events.size() - 1}) {
      assertThat(write(mostAtOnce)).isEqualTo(atOnce);
    }
  }

  @Test
  void rangesHoldAboutAsManyEventsEachAndAllUsers() throws IOException {
    int most = events.size() / 5;
    List<UserRanges.Range> ranges = UserRanges.of(slices(), most);

    assertThat(ranges).hasSizeBetween(3, 6);
    for (Event event : events) {
      assertThat(ranges).filteredOn(range -> range.has(event.userId)).hasSize(1);
    }
    for (UserRanges.Range range : ranges) {
      assertThat(events).filteredOn(event -> range.has(event.userId)).hasSizeBetween(1, 2 * most);
    }
  }

  private List<List<Object>> write(long mostAtOnce) throws IOException {
    InMemoryCatalog catalog = new InMemoryCatalog();
    catalog.initialize("test", Map.of());
    Table table = new ShopTables(catalog).table(TableNames.EVENTS);
    List<DataFile> files = new ArrayList<>();
    List<Long> followed = new ArrayList<>();
    new EventsWriter(
            Map.of(TableNames.EVENTS, table),
            dictionaries,
            PriceReference.none(),
            new TaskScope(0, records -> {}),
            mostAtOnce)
        .write(
            new WriteUnit.Events(DAY, slices(), true),
            event -> followed.add(event.userId),
            result -> {
              if (result instanceof WriteResult.Files written) {
                files.addAll(written.files());
              }
            });
    assertThat(followed).hasSameSizeAs(events).isSorted();
    List<List<Object>> rows = new ArrayList<>();
    for (DataFile file : files) {
      TableRows.readFile(
          table,
          file.location(),
          List.of("user_id", "event_time", "product_id", "source_session"),
          row -> {
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
              values.add(String.valueOf(row.get(i, Object.class)));
            }
            rows.add(values);
          });
    }
    return rows;
  }

  private List<Slice> slices() throws IOException {
    try (EventSliceWriter writer = new EventSliceWriter(folder.toString(), "events", 0)) {
      events.forEach(event -> writer.add(DAY, event));
      return writer.finish();
    }
  }
}
