package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the driver must know of each day: how many events it has, and whether its rows change. A day
 * changes when one of its events belongs to a session with a new event, for a new event may start,
 * join or end sessions up to half an hour away, over midnight too.
 */
final class DayFacts implements UserListener, Mergeable {
  private static final int EVENTS = 0;
  private static final int FLAGGED = 1;
  private static final int CHANGED = 2;
  private static final int NEWEST = 3;
  private static final int NEW_EVENTS = 4;

  private final Cells days = new Cells(1, 5);
  private int[] sessionCells = new int[4];
  private int sessionDays;
  private boolean sessionChanged;
  private int dayNow;
  private int cellNow = -1;

  @Override
  public void event(Event event) {
    int cell = cellOf(event.epochDay());
    days.add(cell, EVENTS, 1);
    if (event.isPriceOutlier && !event.isBot) {
      days.add(cell, FLAGGED, 1);
    }
    if (event.isNew) {
      days.add(cell, NEW_EVENTS, 1);
    }
    days.max(cell, NEWEST, event.timeMicros);
    sessionChanged |= event.isNew || event.isReadAgain;
    remember(cell);
  }

  @Override
  public void session(Session session) {
    if (sessionChanged) {
      for (int i = 0; i < sessionDays; i++) {
        days.max(sessionCells[i], CHANGED, 1);
      }
    }
    sessionDays = 0;
    sessionChanged = false;
  }

  SortedSet<Integer> all() {
    return daysWhere(CHANGED, 0);
  }

  SortedSet<Integer> changed() {
    return daysWhere(CHANGED, 1);
  }

  /** Events already flagged as price outliers, bots' left out, on days that stay as they are. */
  long flaggedOutside(SortedSet<Integer> changedDays) {
    long flagged = 0;
    for (int cell = 0; cell < days.size(); cell++) {
      if (!changedDays.contains((int) days.key(cell, 0))) {
        flagged += days.sum(cell, FLAGGED);
      }
    }
    return flagged;
  }

  long events() {
    return total(EVENTS);
  }

  long newEvents() {
    return total(NEW_EVENTS);
  }

  /** For each day its number of events and its newest. */
  SortedMap<Integer, DayExtent> extents() {
    SortedMap<Integer, DayExtent> extents = new TreeMap<>();
    for (int cell = 0; cell < days.size(); cell++) {
      extents.put(
          (int) days.key(cell, 0), new DayExtent(days.sum(cell, EVENTS), days.sum(cell, NEWEST)));
    }
    return extents;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(days.size());
    for (int cell = 0; cell < days.size(); cell++) {
      out.writeLong(days.key(cell, 0));
      for (int sum = EVENTS; sum <= NEW_EVENTS; sum++) {
        out.writeLong(days.sum(cell, sum));
      }
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      int cell = days.cell(in.readLong());
      days.add(cell, EVENTS, in.readLong());
      days.add(cell, FLAGGED, in.readLong());
      days.max(cell, CHANGED, in.readLong());
      days.max(cell, NEWEST, in.readLong());
      days.add(cell, NEW_EVENTS, in.readLong());
    }
  }

  /** Most events are of the day of the event before. */
  private int cellOf(int day) {
    if (day != dayNow || cellNow < 0) {
      dayNow = day;
      cellNow = days.cell(day);
    }
    return cellNow;
  }

  private void remember(int cell) {
    if (sessionDays > 0 && sessionCells[sessionDays - 1] == cell) {
      return;
    }
    if (sessionDays == sessionCells.length) {
      sessionCells = Arrays.copyOf(sessionCells, sessionDays * 2);
    }
    sessionCells[sessionDays++] = cell;
  }

  private long total(int sum) {
    long total = 0;
    for (int cell = 0; cell < days.size(); cell++) {
      total += days.sum(cell, sum);
    }
    return total;
  }

  private SortedSet<Integer> daysWhere(int sum, long atLeast) {
    SortedSet<Integer> found = new TreeSet<>();
    for (int cell = 0; cell < days.size(); cell++) {
      if (days.sum(cell, sum) >= atLeast) {
        found.add((int) days.key(cell, 0));
      }
    }
    return found;
  }
}
