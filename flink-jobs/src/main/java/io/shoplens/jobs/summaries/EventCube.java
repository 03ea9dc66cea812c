package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.Event;
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

/**
 * The rows of {@code summary.event_cube}: what dashboards that filter by time, category, brand and
 * price are drawn from. Each day and each weekday is a table of its own: whoever has all events of
 * a day at hand can hand out its rows and forget them, and weekdays can be merged side by side.
 */
public final class EventCube implements SpanCounter, Mergeable {
  public static final String TABLE = "summary.event_cube";
  public static final List<String> COLUMNS = CubeRows.COLUMNS;

  /** The partition of the days' rows. */
  public static final String DAY_GRAIN = "day";

  /** The partition of the rows of days and hours. */
  public static final String DAY_HOUR_GRAIN = "day_hour";

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

  /** {@link #emitDays(EmissionContext, RowTarget, RowTarget)} as objects. */
  public void emitDays(EmissionContext context, RowSink sink) {
    RowTarget row = new ObjectRow(COLUMNS.size(), sink);
    emitDays(context, row, row);
  }

  /** {@link #emit(EmissionContext, RowTarget)} as objects. */
  public void emit(EmissionContext context, RowSink sink) {
    emit(context, new ObjectRow(COLUMNS.size(), sink));
  }

  /**
   * Writes the rows of the days gathered so far, which must be complete, and forgets them.
   *
   * @param ofDays takes the rows of whole days
   * @param ofHours takes those of their hours
   */
  public void emitDays(EmissionContext context, RowTarget ofDays, RowTarget ofHours) {
    CubeRows wholeDays = new CubeRows(DAY_GRAIN, context, ofDays);
    CubeRows dayHours = new CubeRows(DAY_HOUR_GRAIN, context, ofHours);
    for (Map.Entry<Integer, CubeCells> entry : days.entrySet()) {
      int day = entry.getKey();
      int dayOfWeek = Times.dayOfWeek(day);
      weekdays[dayOfWeek - 1].addAll(entry.getValue());
      wholeDays.tell(day, dayOfWeek, false, entry.getValue().withoutHours());
      dayHours.tell(day, dayOfWeek, true, entry.getValue());
    }
    days.clear();
    hourBefore = Long.MIN_VALUE;
    dayBefore = Integer.MIN_VALUE;
  }

  /** Writes the rows of all days, of their hours, and of all weekdays and hours. */
  public void emit(EmissionContext context, RowTarget row) {
    emitDays(context, row, row);
    CubeRows rows = new CubeRows(WEEKDAY_GRAIN, context, row);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      rows.tell(null, weekday.getValue(), true, of(weekday));
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
}
