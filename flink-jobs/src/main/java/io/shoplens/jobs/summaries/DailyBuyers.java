package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * The rows of {@code summary.daily_buyers}. Which of a user's orders was the first is known only
 * when all of their sessions have passed, so their orders are kept until then.
 */
final class DailyBuyers implements UserListener, Mergeable {
  static final String TABLE = "summary.daily_buyers";
  static final List<String> COLUMNS = List.of("day", "buyer_type", "buyers", "orders", "revenue");

  /** Buyer types are parts of the key. */
  private static final List<String> TYPES = List.of("new", "returning");

  private static final int BUYERS = 0;
  private static final int ORDERS = 1;
  private static final int REVENUE = 2;

  private final Cells cells = new Cells(2, 3);

  /** Day and cents of each order of the user at hand. */
  private long[] ofUser = new long[16];

  private int used;
  private long firstDay = Long.MAX_VALUE;
  private long buyer = 1;

  @Override
  public void session(Session session) {
    if (session.isBot() || !session.isOrder()) {
      return;
    }
    if (used == ofUser.length) {
      ofUser = Arrays.copyOf(ofUser, 2 * used);
    }
    long day = Times.epochDay(session.firstPurchaseMicros());
    ofUser[used++] = day;
    ofUser[used++] = session.revenueCents();
    firstDay = Math.min(firstDay, day);
  }

  @Override
  public void endOfUser(long userId) {
    for (int order = 0; order < used; order += 2) {
      long day = ofUser[order];
      int cell = cells.cell(day, day == firstDay ? 0 : 1);
      cells.add(cell, BUYERS, cells.firstVisit(cell, buyer) ? 1 : 0);
      cells.add(cell, ORDERS, 1);
      cells.add(cell, REVENUE, ofUser[order + 1]);
    }
    buyer++;
    used = 0;
    firstDay = Long.MAX_VALUE;
  }

  /** Both types on every day, so that lines have no gaps. */
  void emit(TimeSeries series, RowSink sink) {
    for (DayTotals day : DayTotals.of(series)) {
      for (int type = 0; type < TYPES.size(); type++) {
        int cell = cells.cell(day.day(), type);
        sink.row(
            day.day(),
            TYPES.get(type),
            cells.sum(cell, BUYERS),
            cells.sum(cell, ORDERS),
            BigDecimal.valueOf(cells.sum(cell, REVENUE), 2));
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    cells.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    cells.merge(in);
  }
}
