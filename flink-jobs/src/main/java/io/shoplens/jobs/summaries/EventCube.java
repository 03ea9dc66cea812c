package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.PriceBand;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code summary.event_cube}: event measures by day and by weekday and hour, each by
 * category code, brand and price band, which are packed into one long.
 */
final class EventCube implements UserListener, Mergeable {
  static final String TABLE = "summary.event_cube";
  static final List<String> COLUMNS =
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

  /** Two counts share one sum, since no cell ever holds four billion events. */
  private static final int VIEWS_AND_CARTS = 0;

  private static final int REMOVES_AND_PURCHASES = 1;
  private static final int REVENUE = 2;
  private static final int SUMS = 3;
  private static final int BAND_BITS = 3;

  private final Cells byDay = new Cells(2, SUMS);
  private final Cells byWeekdayHour = new Cells(2, SUMS);

  /** The cells of the event before: shoppers often do the next thing with the same product. */
  private long valueBefore = -1;

  private long hoursBefore;
  private int dayCell;
  private int weekdayHourCell;

  @Override
  public void event(Event event) {
    if (event.isBot) {
      return;
    }
    long value = pack(event);
    long hours = Math.floorDiv(event.timeMicros, Times.MICROS_PER_HOUR);
    if (value != valueBefore || hours != hoursBefore) {
      find(hours, value);
    }
    int type = event.type.code();
    long revenue = event.revenueCents();
    add(byDay, dayCell, type, revenue);
    add(byWeekdayHour, weekdayHourCell, type, revenue);
  }

  void emit(EmissionContext context, RowSink sink) {
    for (int cell : byDay.sorted()) {
      int day = (int) byDay.key(cell, 0);
      emit("day", day, Times.dayOfWeek(day), null, byDay, cell, context, sink);
    }
    for (int cell : byWeekdayHour.sorted()) {
      int weekdayHour = (int) byWeekdayHour.key(cell, 0);
      emit(
          "weekday_hour",
          null,
          weekdayHour / 24,
          weekdayHour % 24,
          byWeekdayHour,
          cell,
          context,
          sink);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    byDay.write(out);
    byWeekdayHour.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    byDay.merge(in);
    byWeekdayHour.merge(in);
  }

  private void find(long hours, long value) {
    long day = Math.floorDiv(hours, 24);
    long hour = hours - day * 24;
    dayCell = byDay.cell(day, value);
    weekdayHourCell = byWeekdayHour.cell(Times.dayOfWeek((int) day) * 24L + hour, value);
    hoursBefore = hours;
    valueBefore = value;
  }

  private static long pack(Event event) {
    int band = PriceBand.of(event.priceCents).ordinal();
    return (long) event.categoryCode << 32 | (long) event.brand << BAND_BITS | band;
  }

  private static void add(Cells cells, int cell, int type, long revenue) {
    cells.add(cell, type >> 1, 1L << ((type & 1) * Integer.SIZE));
    if (revenue != 0) {
      cells.add(cell, REVENUE, revenue);
    }
  }

  private static long first(long counts) {
    return counts & 0xFFFFFFFFL;
  }

  private static long second(long counts) {
    return counts >>> Integer.SIZE;
  }

  private static void emit(
      String grain,
      @Nullable Integer day,
      int dayOfWeek,
      @Nullable Integer hour,
      Cells cells,
      int cell,
      EmissionContext context,
      RowSink sink) {
    long value = cells.key(cell, 1);
    int code = (int) (value >>> 32);
    int brand = (int) (value & 0xFFFFFFFFL) >>> BAND_BITS;
    PriceBand band = PriceBand.ofCode((int) (value & ((1 << BAND_BITS) - 1)));
    long views = first(cells.sum(cell, VIEWS_AND_CARTS));
    long carts = second(cells.sum(cell, VIEWS_AND_CARTS));
    long removes = first(cells.sum(cell, REMOVES_AND_PURCHASES));
    long purchases = second(cells.sum(cell, REMOVES_AND_PURCHASES));
    sink.row(
        grain,
        day,
        dayOfWeek,
        hour,
        dayOfWeek >= 6,
        context.categoryL1(code),
        context.categoryCode(code),
        context.brand(brand),
        band.label(),
        views + carts + removes + purchases,
        views,
        carts,
        removes,
        purchases,
        BigDecimal.valueOf(cells.sum(cell, REVENUE), 2));
  }
}
