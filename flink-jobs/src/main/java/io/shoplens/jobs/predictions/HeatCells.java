package io.shoplens.jobs.predictions;

import io.shoplens.jobs.events.Times;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums of sessions by the hour and weekday of their start. */
final class HeatCells implements Serializable {
  static final String TABLE = "ml.conversion_heatmap";
  static final List<String> COLUMNS =
      List.of("hour", "day_of_week", "predicted", "observed", "sessions");

  private static final long serialVersionUID = 1L;
  private static final int HOURS = 24;
  private static final int DAYS = 7;

  private final double[] predicted = new double[HOURS * DAYS];
  private final long[] purchases = new long[HOURS * DAYS];
  private final long[] sessions = new long[HOURS * DAYS];

  void add(long startedMicros, double probability, boolean purchased) {
    int day = Times.dayOfWeek(Times.epochDay(startedMicros)) - 1;
    int cell = day * HOURS + Times.hourOfDay(startedMicros);
    predicted[cell] += probability;
    purchases[cell] += purchased ? 1 : 0;
    sessions[cell]++;
  }

  void addAll(HeatCells others) {
    for (int cell = 0; cell < sessions.length; cell++) {
      predicted[cell] += others.predicted[cell];
      purchases[cell] += others.purchases[cell];
      sessions[cell] += others.sessions[cell];
    }
  }

  /** A row per cell, also of those without a session. */
  List<@Nullable Object[]> rows() {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (int cell = 0; cell < sessions.length; cell++) {
      long count = sessions[cell];
      rows.add(
          new @Nullable Object[] {
            cell % HOURS,
            cell / HOURS + 1,
            count == 0 ? null : Math.min(1, predicted[cell] / count),
            count == 0 ? null : (double) purchases[cell] / count,
            count
          });
    }
    return rows;
  }
}
