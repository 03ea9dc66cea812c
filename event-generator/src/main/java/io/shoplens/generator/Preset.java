package io.shoplens.generator;

import java.time.LocalDate;

/** Ready-made sizes of a shop; everything in them can be overridden in the options. */
public enum Preset {
  TINY(10_000, LocalDate.of(2019, 11, 30), 1.1),
  SMALL(100_000, LocalDate.of(2020, 1, 30), 0.8),
  MONTH(3_700_000, LocalDate.of(2019, 10, 31), 2.0),
  FULL(15_600_000, LocalDate.of(2020, 4, 30), 0.36);

  /** The day every preset starts on, so that two runs never differ by the clock. */
  public static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 1);

  private final int users;
  private final LocalDate lastDay;
  private final double activity;

  Preset(int users, LocalDate lastDay, double activity) {
    this.users = users;
    this.lastDay = lastDay;
    this.activity = activity;
  }

  public int users() {
    return users;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  /** Factor on every user's browsing rate that brings the preset to its published size. */
  public double activity() {
    return activity;
  }
}
