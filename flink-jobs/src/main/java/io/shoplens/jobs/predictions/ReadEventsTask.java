package io.shoplens.jobs.predictions;

import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.StableHash;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.parquet.ColumnBlocks;
import io.shoplens.jobs.parquet.ColumnCursor;
import io.shoplens.jobs.pipeline.Buckets;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.stage.UnitTask;
import io.shoplens.jobs.staging.LongSliceWriter;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** Reads stored events column by column and spreads them over buckets of users. */
final class ReadEventsTask implements UnitTask<StoredFile, EventsByUser> {
  private static final long serialVersionUID = 1L;

  private final Table table;
  private final String staging;
  private final int buckets;

  private transient @Nullable LongSliceWriter slices;
  private transient @Nullable TaskScope scope;
  private transient @Nullable TreeMap<Integer, DaySpan> days;

  /**
   * @param table a serializable copy of {@code shop.events}
   */
  ReadEventsTask(Table table, String staging, int buckets) {
    this.table = table;
    this.staging = staging;
    this.buckets = buckets;
  }

  @Override
  public void open(TaskScope scope) {
    this.scope = scope;
    this.slices = new LongSliceWriter(staging, "model-events", scope.index());
    this.days = new TreeMap<>();
  }

  @Override
  public void process(StoredFile file, Consumer<EventsByUser> results) throws IOException {
    Schema projection =
        new Schema(
            EventRecord.COLUMNS.stream().map(name -> table.schema().findField(name)).toList());
    Long2IntOpenHashMap types = types();
    try (ColumnBlocks blocks =
        new ColumnBlocks(table.io().newInputFile(file.location()), 0, file.bytes(), projection)) {
      List<ColumnCursor> columns = blocks.cursors();
      for (int rows = blocks.next(); rows > 0; rows = blocks.next()) {
        take(columns, rows, types);
      }
    }
  }

  @Override
  public void finish(Consumer<EventsByUser> results) throws IOException {
    results.accept(
        new EventsByUser(Objects.requireNonNull(slices).finish(), Objects.requireNonNull(days)));
  }

  @Override
  public void close() throws IOException {
    if (slices != null) {
      slices.close();
    }
  }

  private void take(List<ColumnCursor> columns, int rows, Long2IntOpenHashMap types) {
    long[][] values = columns.stream().map(ColumnCursor::values).toArray(long[][]::new);
    ColumnCursor price = columns.get(EventRecord.PRICE);
    LongSliceWriter writer = Objects.requireNonNull(slices);
    long[] record = new long[EventRecord.WIDTH];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < record.length; i++) {
        record[i] = values[i][row];
      }
      record[EventRecord.TYPE] = types.get(record[EventRecord.TYPE]);
      record[EventRecord.PRICE] = price.isMissing(row) ? Event.NO_PRICE : record[EventRecord.PRICE];
      record[EventRecord.HAS_BRAND] = record[EventRecord.HAS_BRAND] == EventRecord.UNKNOWN ? 0 : 1;
      writer.add(Buckets.of(record[EventRecord.USER], buckets), record);
    }
    countDays(values[EventRecord.TIME], rows);
    Objects.requireNonNull(scope).progress().accept(rows);
  }

  /** A file holds few days, mostly one, in runs of a user's events. */
  private void countDays(long[] times, int rows) {
    TreeMap<Integer, DaySpan> all = Objects.requireNonNull(days);
    for (int from = 0, row = 1; row <= rows; row++) {
      if (row == rows || Times.epochDay(times[row]) != Times.epochDay(times[from])) {
        all.merge(Times.epochDay(times[from]), span(times, from, row), DaySpan::plus);
        from = row;
      }
    }
  }

  private static DaySpan span(long[] times, int from, int to) {
    long oldest = Long.MAX_VALUE;
    long newest = Long.MIN_VALUE;
    for (int row = from; row < to; row++) {
      oldest = Math.min(oldest, times[row]);
      newest = Math.max(newest, times[row]);
    }
    return new DaySpan(to - from, oldest, newest);
  }

  /** The packed form of each type, by the hash of its text. */
  private static Long2IntOpenHashMap types() {
    Long2IntOpenHashMap types = new Long2IntOpenHashMap();
    for (EventType type : EventType.values()) {
      byte[] text = type.text().getBytes(StandardCharsets.UTF_8);
      types.put(StableHash.ofBytes(text, 0, text.length), type.code());
    }
    return types;
  }
}
