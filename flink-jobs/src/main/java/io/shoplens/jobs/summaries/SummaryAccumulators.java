package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.products.Products;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import io.shoplens.schema.ShoplensException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** All summary tables and {@code shop.products} of one run, or any choice of them, as one. */
public final class SummaryAccumulators implements UserListener, Mergeable {
  private final Set<String> chosen;
  private final EventSpan span = new EventSpan();
  private final List<SpanCounter> counters = new ArrayList<>();
  private final List<UserListener> listeners = new ArrayList<>();
  private final List<Mergeable> parts = new ArrayList<>();
  private final Map<String, BiConsumer<EmissionContext, RowSink>> rows = new LinkedHashMap<>();

  private SummaryAccumulators(Set<String> tables) {
    this.chosen = tables;
    if (wants(DataPeriod.TABLE, DailyEvents.TABLE, HourlyEvents.TABLE, DowEvents.TABLE)) {
      TimeSeries series = countAndFollow(new TimeSeries());
      emits(
          DataPeriod.TABLE,
          (context, sink) ->
              DataPeriod.of(series, context.asOfMicros()).forEach(period -> period.emit(sink)));
      emits(DailyEvents.TABLE, (context, sink) -> DailyEvents.emit(series, sink));
      emits(HourlyEvents.TABLE, (context, sink) -> HourlyEvents.emit(series, sink));
      emits(DowEvents.TABLE, (context, sink) -> DowEvents.emit(series, sink));
    }
    if (wants(PriceSummary.TABLE)) {
      emits(PriceSummary.TABLE, count(new PriceSummary())::emit);
    }
    if (wants(FunnelSummary.TABLE)) {
      FunnelSummary funnel = follow(new FunnelSummary());
      emits(FunnelSummary.TABLE, (context, sink) -> funnel.emit(sink));
    }
    if (wants(TopBrands.TABLE)) {
      emits(TopBrands.TABLE, count(new TopBrands())::emit);
    }
    if (wants(TopCategories.TABLE)) {
      emits(TopCategories.TABLE, count(new TopCategories())::emit);
    }
    if (wants(SessionHistogram.TABLE)) {
      SessionHistogram histogram = follow(new SessionHistogram());
      emits(SessionHistogram.TABLE, (context, sink) -> histogram.emit(sink));
    }
    if (wants(SessionStatsSample.TABLE)) {
      SessionStatsSample sample = follow(new SessionStatsSample());
      emits(SessionStatsSample.TABLE, (context, sink) -> sample.emit(sink));
    }
    if (wants(PriceSample.TABLE)) {
      emits(PriceSample.TABLE, count(new PriceSample())::emit);
    }
    if (wants(EventCube.TABLE)) {
      emits(EventCube.TABLE, count(new EventCube())::emit);
    }
    if (wants(Products.TABLE, DataQuality.TABLE)) {
      Products products = count(new Products());
      emits(Products.TABLE, (context, sink) -> products.emit(context.dictionaries(), sink));
      if (wants(DataQuality.TABLE)) {
        DataQuality quality = countAndFollow(new DataQuality());
        emits(
            DataQuality.TABLE,
            (context, sink) -> new DataQualityRows(context, sink).emit(quality, products));
      }
    }
  }

  /** Every table there is, for choosing from. */
  public static Set<String> tables() {
    return SummaryTables.COLUMNS.keySet();
  }

  /** The columns of a table's rows, in their order. */
  public static List<String> columns(String table) {
    return SummaryTables.columns(table);
  }

  public static SummaryAccumulators all() {
    return of(tables());
  }

  /** Only what the named tables need. */
  public static SummaryAccumulators of(Set<String> tables) {
    tables.forEach(SummaryTables::columns);
    Set<String> ordered = new LinkedHashSet<>(tables());
    ordered.retainAll(tables);
    return new SummaryAccumulators(ordered);
  }

  public Set<String> chosen() {
    return Set.copyOf(chosen);
  }

  @Override
  public void event(Event event) {
    span.add(event);
    if (span.isFull()) {
      countSpan();
    }
  }

  @Override
  public void session(Session session) {
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).session(session);
    }
  }

  @Override
  public void endOfUser(long userId) {
    span.endOfUser();
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).endOfUser(userId);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    countSpan();
    out.writeUTF(String.join(",", chosen));
    for (Mergeable part : parts) {
      part.write(out);
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    String theirs = in.readUTF();
    String ours = String.join(",", chosen);
    if (!theirs.equals(ours)) {
      throw new ShoplensException(
          ShoplensException.Kind.BUG,
          "Partial summaries of [" + theirs + "] cannot be added to those of [" + ours + "].");
    }
    for (Mergeable part : parts) {
      part.merge(in);
    }
  }

  /** Writes the finished rows of every chosen table into its sink. */
  public void emit(EmissionContext context, Function<String, RowSink> sinks) {
    countSpan();
    rows.forEach((table, emitter) -> emitter.accept(context, sinks.apply(table)));
  }

  private boolean wants(String... tables) {
    return List.of(tables).stream().anyMatch(chosen::contains);
  }

  private void countSpan() {
    for (SpanCounter counter : counters) {
      counter.count(span);
    }
    span.clear();
  }

  private <T extends SpanCounter & Mergeable> T count(T part) {
    counters.add(part);
    parts.add(part);
    return part;
  }

  private <T extends SpanCounter & UserListener & Mergeable> T countAndFollow(T part) {
    counters.add(part);
    return follow(part);
  }

  private <T extends UserListener & Mergeable> T follow(T part) {
    listeners.add(part);
    parts.add(part);
    return part;
  }

  private void emits(String table, BiConsumer<EmissionContext, RowSink> emitter) {
    if (wants(table)) {
      rows.put(table, emitter);
    }
  }
}
