package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Cells;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The row of {@code summary.as_of}: the days the data speaks of, which end with the as-of time.
 *
 * @param firstDay the first with an event outside bots
 */
record DataPeriod(long asOfMicros, int firstDay) {
  static final String TABLE = "summary.as_of";
  static final List<String> COLUMNS = List.of("as_of", "as_of_day", "first_day", "days");

  /** The one period there is, or none where all events up to the as-of time are bots'. */
  static Optional<DataPeriod> of(TimeSeries series, long asOfMicros) {
    Cells hours = series.hours();
    OptionalInt first =
        IntStream.range(0, hours.size())
            .map(hour -> (int) Math.floorDiv(hours.key(hour, 0), 24))
            .min();
    return first.isPresent() && first.getAsInt() <= Times.epochDay(asOfMicros)
        ? Optional.of(new DataPeriod(asOfMicros, first.getAsInt()))
        : Optional.empty();
  }

  int lastDay() {
    return Times.epochDay(asOfMicros);
  }

  void emit(RowSink sink) {
    sink.row(asOfMicros, lastDay(), firstDay, lastDay() - firstDay + 1);
  }
}
