package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.ObjectRow;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.events.Times;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code summary.event_cube}: what dashboards that filter by time, category, brand and
 * price are drawn from. Each day and each weekday is a table of its own: whoever has all events of
 * a day at hand can hand out its rows and forget them, and weekdays can be merged side by side.
 */
public final class EventCube implements SpanCounter, Mergeable {
  public static final String TABLE = "summary.event_cube";
  public static final List<String> COLUMNS =
      List.of(
          "grain",
          "day",
          "day_of_week",
          "hour",
          "is_weekend",
          "category_l1",
          "category_code",
          "brand",
          "price_band",
          "events",
          "views",
          "carts",
          "removes",
          "purchases",
          "revenue");

  /** The partition of the days' rows. */
  public static final String DAY_GRAIN = "day";

  /** The partition of the rows of weekdays and hours. */
  public static final String WEEKDAY_GRAIN = "weekday_hour";

  private static final int WEEKDAYS = DayOfWeek.values().length;

  /** Days not handed out yet, by hour. */
  private final TreeMap<Integer, CubeCells> days = new TreeMap<>();

  /** What was handed out, by hour. */
  private final CubeCells[] weekdays = new CubeCells[WEEKDAYS];

  private long hourBefore = Long.MIN_VALUE;
  private int hourOfDay;
  private int dayBefore = Integer.MIN_VALUE;
  private CubeCells ofDay = new CubeCells();

  public EventCube() {
    for (int i = 0; i < WEEKDAYS; i++) {
      weekdays[i] = new CubeCells();
    }
  }

  public void event(Event event) {
    if (!event.isBot) {
      long key = CubeCells.key(event.categoryCode, event.brand, event.priceCents);
      add(key, event.timeMicros, event.type.code(), event.revenueCents());
    }
  }

  @Override
  public void count(EventSpan span) {
    for (int i = 0; i < span.size(); i++) {
      if (!span.isBot[i]) {
        long key = CubeCells.key(span.categoryCode[i], span.brand[i], span.priceCents[i]);
        add(key, span.timeMicros[i], span.type[i], span.revenueCents[i]);
      }
    }
  }

  /** {@link #emitDays(EmissionContext, RowTarget)} as objects. */
  public void emitDays(EmissionContext context, RowSink sink) {
    emitDays(context, new ObjectRow(COLUMNS.size(), sink));
  }

  /** {@link #emit(EmissionContext, RowTarget)} as objects. */
  public void emit(EmissionContext context, RowSink sink) {
    emit(context, new ObjectRow(COLUMNS.size(), sink));
  }

  /** Writes the rows of the days gathered so far, which must be complete, and forgets them. */
  public void emitDays(EmissionContext context, RowTarget row) {
    for (Map.Entry<Integer, CubeCells> day : days.entrySet()) {
      int dayOfWeek = Times.dayOfWeek(day.getKey());
      weekdays[dayOfWeek - 1].addAll(day.getValue());
      CubeCells cells = day.getValue().withoutHours();
      for (int cell = 0; cell < cells.size(); cell++) {
        emit(day.getKey(), dayOfWeek, null, cells, cell, context, row);
      }
    }
    days.clear();
    hourBefore = Long.MIN_VALUE;
    dayBefore = Integer.MIN_VALUE;
  }

  /** Writes the rows of all days and of all weekdays and hours. */
  public void emit(EmissionContext context, RowTarget row) {
    emitDays(context, row);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      CubeCells cells = of(weekday);
      for (int cell = 0; cell < cells.size(); cell++) {
        int hour = CubeCells.hour(cells.key(cell));
        emit(null, weekday.getValue(), hour, cells, cell, context, row);
      }
    }
  }

  /** Whether any day that was handed out, or merged, was such a weekday. */
  public boolean hasEvents(DayOfWeek weekday) {
    return of(weekday).size() > 0;
  }

  /**
   * The share of one weekday of the days handed out, which travels and merges apart from the
   * others.
   */
  public Mergeable hoursOf(DayOfWeek weekday) {
    return of(weekday);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(days.size());
    for (Map.Entry<Integer, CubeCells> day : days.entrySet()) {
      out.writeInt(day.getKey());
      day.getValue().write(out);
    }
    for (CubeCells weekday : weekdays) {
      weekday.write(out);
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      cellsOf(in.readInt()).merge(in);
    }
    for (CubeCells weekday : weekdays) {
      weekday.merge(in);
    }
  }

  private void add(long key, long timeMicros, int type, long revenueCents) {
    long hour = Math.floorDiv(timeMicros, Times.MICROS_PER_HOUR);
    if (hour != hourBefore) {
      hourBefore = hour;
      hourOfDay = Times.hourOfDay(timeMicros);
      int day = Times.epochDay(timeMicros);
      // Events of a day come by user, so that the hour changes with nearly each of them.
      if (day != dayBefore) {
        dayBefore = day;
        ofDay = cellsOf(day);
      }
    }
    ofDay.add(key, hourOfDay, type, revenueCents);
  }

  private CubeCells of(DayOfWeek weekday) {
    return weekdays[weekday.ordinal()];
  }

  private CubeCells cellsOf(int day) {
    return days.computeIfAbsent(day, key -> new CubeCells());
  }

  private static void emit(
      @Nullable Integer day,
      int dayOfWeek,
      @Nullable Integer hour,
      CubeCells cells,
      int cell,
      EmissionContext context,
      RowTarget row) {
    long key = cells.key(cell);
    long views = cells.events(cell, EventType.VIEW);
    long carts = cells.events(cell, EventType.CART);
    long removes = cells.events(cell, EventType.REMOVE_FROM_CART);
    long purchases = cells.events(cell, EventType.PURCHASE);
    row.text(day == null ? WEEKDAY_GRAIN : DAY_GRAIN);
    tell(day, row);
    row.integer(dayOfWeek);
    tell(hour, row);
    row.flag(dayOfWeek >= 6);
    row.text(context.categoryL1(CubeCells.code(key)));
    row.text(context.categoryCode(CubeCells.code(key)));
    row.text(context.brand(CubeCells.brand(key)));
    row.text(CubeCells.band(key).label());
    row.number(views + carts + removes + purchases);
    row.number(views);
    row.number(carts);
    row.number(removes);
    row.number(purchases);
    row.money(cells.revenueCents(cell));
    row.end();
  }

  private static void tell(@Nullable Integer value, RowTarget row) {
    if (value == null) {
      row.missing();
    } else {
      row.integer(value);
    }
  }
}
