package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Event counts by hour, and users, sessions and orders by day. */
final class TimeSeries implements SpanCounter, UserListener, Mergeable {
  /** Sums of an hour: the four event types by their code, then these. */
  static final int HOUR_REVENUE = 4;

  static final int HOUR_USERS = 5;

  /** Sums of a day. */
  static final int USERS = 0;

  static final int SESSIONS = 1;
  static final int SESSIONS_WITH_PURCHASE = 2;

  /** Sums of a day of orders. */
  static final int ORDERS = 0;

  static final int BUYERS = 1;

  private final Cells hours = new Cells(1, 6);
  private final Cells days = new Cells(1, 3);
  private final Cells orderDays = new Cells(1, 2);
  private long buyer = 1;
  private long visitorNow;
  private long hourNow;
  private int hourCell;

  @Override
  public void count(EventSpan span) {
    for (int i = 0; i < span.size(); i++) {
      if (!span.isBot[i]) {
        long hour = Math.floorDiv(span.timeMicros[i], Times.MICROS_PER_HOUR);
        if (hour != hourNow || span.visitor[i] != visitorNow) {
          enter(hour, span.visitor[i]);
        }
        hours.add(hourCell, span.type[i], 1);
        hours.add(hourCell, HOUR_REVENUE, span.revenueCents[i]);
      }
    }
  }

  @Override
  public void session(Session session) {
    if (session.isBot()) {
      return;
    }
    int day = days.cell(Times.epochDay(session.startedMicros()));
    days.add(day, SESSIONS, 1);
    days.add(day, SESSIONS_WITH_PURCHASE, session.purchases() > 0 ? 1 : 0);
    if (session.isOrder()) {
      int orderDay = orderDays.cell(Times.epochDay(session.firstPurchaseMicros()));
      orderDays.add(orderDay, ORDERS, 1);
      orderDays.add(orderDay, BUYERS, orderDays.firstVisit(orderDay, buyer) ? 1 : 0);
    }
  }

  @Override
  public void endOfUser(long userId) {
    buyer++;
  }

  Cells hours() {
    return hours;
  }

  Cells days() {
    return days;
  }

  Cells orderDays() {
    return orderDays;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    hours.write(out);
    days.write(out);
    orderDays.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    hours.merge(in);
    days.merge(in);
    orderDays.merge(in);
  }

  private void enter(long hour, long visitor) {
    hourNow = hour;
    visitorNow = visitor;
    hourCell = hours.cell(hour);
    hours.add(hourCell, HOUR_USERS, hours.firstVisit(hourCell, visitor) ? 1 : 0);
    int day = days.cell(Math.floorDiv(hour, 24));
    days.add(day, USERS, days.firstVisit(day, visitor) ? 1 : 0);
  }
}
