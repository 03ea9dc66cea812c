package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.RowSink;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The rows of {@code summary.price_sample}: a fixed sample of events with a price above zero. */
final class PriceSample implements SpanCounter, Mergeable {
  static final String TABLE = "summary.price_sample";
  static final List<String> COLUMNS =
      List.of(
          "event_id", "event_time", "event_type", "category_l1", "category_code", "brand", "price");

  private static final int LIMIT = 20_000;

  private final BottomSample sample = new BottomSample(LIMIT);

  @Override
  public void count(EventSpan span) {
    for (int i = 0; i < span.size(); i++) {
      long hash = SampleHash.of(span.eventId[i]);
      if (sample.mayTake(hash) && span.priceCents[i] > 0 && !span.isBot[i]) {
        sample.add(
            hash,
            span.eventId[i],
            span.timeMicros[i],
            span.type[i],
            span.categoryCode[i],
            span.brand[i],
            span.priceCents[i]);
      }
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
