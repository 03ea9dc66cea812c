package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.TimeFormat;
import io.shoplens.jobs.products.Products;
import io.shoplens.jobs.summaries.DataQuality.Share;
import java.util.Locale;
import java.util.TreeMap;

/** The rows of {@code summary.data_quality}. */
final class DataQualityRows {
  private static final String ALL = "all";

  private final EmissionContext context;
  private final RowSink sink;

  DataQualityRows(EmissionContext context, RowSink sink) {
    this.context = context;
    this.sink = sink;
  }

  void emit(DataQuality quality, Products products) {
    for (int flaw = 0; flaw < DataQuality.EVENTS; flaw++) {
      QualityMetric metric = DataQuality.EVENT_FLAWS.get(flaw);
      emitFlaw(metric, flaw, quality, ALL, (code, type) -> ALL);
      emitFlaw(metric, flaw, quality, "category_l1", (code, type) -> context.categoryL1(code));
      emitFlaw(metric, flaw, quality, "event_type", (code, type) -> EventType.ofCode(type).text());
    }
    emit(QualityMetric.DUPLICATES, quality.repeatedLines());
    emit(QualityMetric.SINGLE_EVENT_SESSIONS, quality.sessionsOfOneEvent());
    emit(QualityMetric.SINGLE_EVENT_USERS, quality.usersOfOneEvent());
    emit(QualityMetric.BOT_SESSIONS, quality.botSessions());
    emit(QualityMetric.BOT_EVENTS, quality.botEvents());
    emit(
        QualityMetric.PRODUCTS_IN_SEVERAL_CATEGORIES,
        new Share(products.inSeveralCategories(), products.size()));
    emitExternal(quality, context.quality());
  }

  private void emitExternal(DataQuality quality, ExternalQualityCounts counts) {
    emit(
        QualityMetric.PRICE_OUTLIERS,
        new Share(counts.priceOutliers(), quality.eventsWithPositivePrice()));
    long accepted = counts.timeFormats().values().stream().mapToLong(Long::longValue).sum();
    for (TimeFormat format : TimeFormat.values()) {
      String value = format.name().toLowerCase(Locale.ROOT);
      Share share = new Share(counts.timeFormats().getOrDefault(format, 0L), accepted);
      emit(QualityMetric.TIME_FORMAT, "time_format", value, share);
    }
    long rejected = counts.rejectedByReason().values().stream().mapToLong(Long::longValue).sum();
    emit(QualityMetric.REJECTED, new Share(rejected, counts.linesRead()));
    new TreeMap<>(counts.rejectedByReason())
        .forEach(
            (reason, lines) ->
                emit(
                    QualityMetric.REJECTED,
                    "reason",
                    reason,
                    new Share(lines, counts.linesRead())));
    emit(
        QualityMetric.SOURCE_SESSIONS_OVER_24H,
        new Share(counts.sourceSessionsOver24h(), counts.sourceSessions()));
    emit(
        QualityMetric.SOURCE_SESSIONS_SHARED,
        new Share(counts.sourceSessionsShared(), counts.sourceSessions()));
  }

  private void emitFlaw(
      QualityMetric metric, int flaw, DataQuality quality, String dimension, GroupName name) {
    TreeMap<String, long[]> groups = new TreeMap<>();
    for (int code = 0; code < quality.codes(); code++) {
      for (int type = 0; type < EventType.values().length; type++) {
        long events = quality.events(code, type, DataQuality.EVENTS);
        if (events > 0) {
          long[] sums = groups.computeIfAbsent(name.of(code, type), group -> new long[2]);
          sums[0] += quality.events(code, type, flaw);
          sums[1] += events;
        }
      }
    }
    groups.forEach((value, sums) -> emit(metric, dimension, value, new Share(sums[0], sums[1])));
  }

  private void emit(QualityMetric metric, Share share) {
    emit(metric, ALL, ALL, share);
  }

  private void emit(QualityMetric metric, String dimension, String value, Share share) {
    sink.row(
        metric.text(),
        dimension,
        value,
        share.affected(),
        share.total(),
        Ratio.of(share.affected(), share.total()),
        metric.explanation());
  }

  /** The value of a dimension for a category code and an event type. */
  private interface GroupName {
    String of(int code, int type);
  }
}
