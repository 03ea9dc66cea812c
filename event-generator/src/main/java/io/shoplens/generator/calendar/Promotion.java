package io.shoplens.generator.calendar;

import java.time.MonthDay;
import java.util.List;

/** A yearly day on which everything is cheaper and more people come. */
public record Promotion(MonthDay day, double traffic, double discount) {
  /** The promotions of every year. */
  public static final List<Promotion> ALL =
      List.of(
          new Promotion(MonthDay.of(11, 15), 2.2, 0.20),
          new Promotion(MonthDay.of(11, 16), 2.6, 0.20),
          new Promotion(MonthDay.of(11, 17), 2.6, 0.20),
          new Promotion(MonthDay.of(11, 29), 1.6, 0.10),
          new Promotion(MonthDay.of(11, 30), 1.5, 0.10));
}
