package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.products.Products;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import io.shoplens.schema.ShoplensException;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** All summary tables and {@code shop.products} of one run, or any choice of them, as one. */
public final class SummaryAccumulators implements UserListener, Mergeable {
  private final Set<String> chosen;
  private final SummaryParts parts = new SummaryParts();
  private final Map<String, BiConsumer<EmissionContext, RowSink>> rows = new LinkedHashMap<>();

  private SummaryAccumulators(Set<String> tables) {
    this.chosen = tables;
    if (wants(DailyEvents.TABLE, HourlyEvents.TABLE, DowEvents.TABLE)
        || wants(DataPeriod.TABLE, DailyBuyers.TABLE, RevenueDrivers.TABLE)) {
      addTimeTables();
    }
    if (wants(PriceSummary.TABLE)) {
      emits(PriceSummary.TABLE, parts.count(new PriceSummary())::emit);
    }
    if (wants(FunnelSummary.TABLE)) {
      FunnelSummary funnel = parts.follow(new FunnelSummary());
      emits(FunnelSummary.TABLE, (context, sink) -> funnel.emit(sink));
    }
    if (wants(TopBrands.TABLE)) {
      emits(TopBrands.TABLE, parts.count(new TopBrands())::emit);
    }
    if (wants(TopCategories.TABLE)) {
      emits(TopCategories.TABLE, parts.count(new TopCategories())::emit);
    }
    if (wants(SessionHistogram.TABLE)) {
      SessionHistogram histogram = parts.follow(new SessionHistogram());
      emits(SessionHistogram.TABLE, (context, sink) -> histogram.emit(sink));
    }
    if (wants(SessionStatsSample.TABLE)) {
      SessionStatsSample sample = parts.follow(new SessionStatsSample());
      emits(SessionStatsSample.TABLE, (context, sink) -> sample.emit(sink));
    }
    if (wants(PriceSample.TABLE)) {
      emits(PriceSample.TABLE, parts.count(new PriceSample())::emit);
    }
    if (wants(EventCube.TABLE)) {
      emits(EventCube.TABLE, parts.count(new EventCube())::emit);
    }
    if (wants(Products.TABLE, DataQuality.TABLE)) {
      Products products = parts.count(new Products());
      emits(Products.TABLE, (context, sink) -> products.emit(context.dictionaries(), sink));
      if (wants(DataQuality.TABLE)) {
        DataQuality quality = parts.countAndFollow(new DataQuality());
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
    parts.event(event);
  }

  @Override
  public void session(Session session) {
    parts.session(session);
  }

  @Override
  public void endOfUser(long userId) {
    parts.endOfUser(userId);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeUTF(String.join(",", chosen));
    parts.write(out);
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
    parts.merge(in);
  }

  /** Writes the finished rows of every chosen table into its sink. */
  public void emit(EmissionContext context, Function<String, RowSink> sinks) {
    parts.countSpan();
    rows.forEach((table, emitter) -> emitter.accept(context, sinks.apply(table)));
  }

  /** Which days have events says where each of these begins and ends. */
  private void addTimeTables() {
    TimeSeries series = parts.countAndFollow(new TimeSeries());
    emits(DailyEvents.TABLE, (context, sink) -> DailyEvents.emit(series, sink));
    emits(HourlyEvents.TABLE, (context, sink) -> HourlyEvents.emit(series, sink));
    emits(DowEvents.TABLE, (context, sink) -> DowEvents.emit(series, sink));
    emits(
        DataPeriod.TABLE,
        (context, sink) -> period(series, context).ifPresent(period -> period.emit(sink)));
    if (wants(DailyBuyers.TABLE)) {
      DailyBuyers buyers = parts.follow(new DailyBuyers());
      emits(DailyBuyers.TABLE, (context, sink) -> buyers.emit(series, sink));
    }
    if (wants(RevenueDrivers.TABLE)) {
      RevenueDrivers drivers = parts.follow(new RevenueDrivers());
      emits(
          RevenueDrivers.TABLE,
          (context, sink) ->
              period(series, context).ifPresent(period -> drivers.emit(period, context, sink)));
    }
  }

  private static Optional<DataPeriod> period(TimeSeries series, EmissionContext context) {
    return DataPeriod.of(series, context.asOfMicros());
  }

  private boolean wants(String... tables) {
    return List.of(tables).stream().anyMatch(chosen::contains);
  }

  private void emits(String table, BiConsumer<EmissionContext, RowSink> emitter) {
    if (wants(table)) {
      rows.put(table, emitter);
    }
  }
}
