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

/**
 * The rows of {@code summary.top_categories}: the category codes with most events, the rest in one
 * row.
 */
final class TopCategories implements SpanCounter, Mergeable {
  static final String TABLE = "summary.top_categories";
  static final List<String> COLUMNS =
      List.of(
          "rank",
          "category_code",
          "category_l1",
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
    counts.add(span.categoryCode, span);
  }

  void emit(EmissionContext context, RowSink sink) {
    TopLines top = TopLines.of(counts.byEvents(context.dictionaries().categoryCodes()));
    for (TopLines.Ranked ranked : top.lines()) {
      ValueCounts.Line line = ranked.line();
      String code = ranked.isOther() ? ValueCounts.OTHER : context.categoryCode(line.id());
      String first = ranked.isOther() ? ValueCounts.OTHER : context.categoryL1(line.id());
      @Nullable Long users = ranked.users();
      sink.row(
          ranked.rank(),
          code,
          first,
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
