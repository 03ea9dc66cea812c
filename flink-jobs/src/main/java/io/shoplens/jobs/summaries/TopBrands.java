package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.RowSink;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code summary.top_brands}: the brands with most events, the rest in one row. */
final class TopBrands implements SpanCounter, Mergeable {
  static final String TABLE = "summary.top_brands";
  static final List<String> COLUMNS =
      List.of(
          "rank",
          "brand",
          "events",
          "views",
          "carts",
          "purchases",
          "users",
          "revenue",
          "share_of_events",
          "members");

  private final ValueCounts counts = new ValueCounts();

  @Override
  public void count(EventSpan span) {
    counts.add(span.brand, span);
  }

  void emit(EmissionContext context, RowSink sink) {
    TopLines top = TopLines.of(counts.byEvents(context.dictionaries().brands()));
    for (TopLines.Ranked ranked : top.lines()) {
      ValueCounts.Line line = ranked.line();
      String brand = ranked.isOther() ? ValueCounts.OTHER : context.brand(line.id());
      @Nullable Long users = ranked.users();
      sink.row(
          ranked.rank(),
          brand,
          line.events(),
          line.views(),
          line.carts(),
          line.purchases(),
          users,
          BigDecimal.valueOf(line.revenueCents(), 2),
          Ratio.of(line.events(), top.events()),
          ranked.members());
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    counts.write(out);
  }

  @Override
  public void merge(DataInput in) throws IOException {
    counts.merge(in);
  }
}
