package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The rows of {@code summary.price_sample}: a fixed sample of events with a price above zero. */
final class PriceSample implements UserListener, Mergeable {
  static final String TABLE = "summary.price_sample";
  static final List<String> COLUMNS =
      List.of(
          "event_id", "event_time", "event_type", "category_l1", "category_code", "brand", "price");

  private static final int LIMIT = 20_000;

  private final BottomSample sample = new BottomSample(LIMIT);

  @Override
  public void event(Event event) {
    if (event.isBot || !event.hasPositivePrice()) {
      return;
    }
    long hash = SampleHash.of(event.eventId);
    if (sample.mayTake(hash)) {
      sample.add(
          hash,
          event.eventId,
          event.timeMicros,
          event.type.code(),
          event.categoryCode,
          event.brand,
          event.priceCents);
    }
  }

  void emit(EmissionContext context, RowSink sink) {
    for (long[] values : sample.values()) {
      int code = (int) values[3];
      sink.row(
          values[0],
          values[1],
          EventType.ofCode((int) values[2]).text(),
          context.categoryL1(code),
          context.categoryCode(code),
          context.brand((int) values[4]),
          BigDecimal.valueOf(values[5], 2));
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    sample.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    sample.merge(in);
  }
}
