package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.ObjectRow;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.events.Times;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emits one row of {@code shop.sessions} per session, bots included. */
public final class SessionRows implements UserListener {
  /** The columns of {@code shop.sessions}, in the order of a row's values. */
  public static final List<String> COLUMNS =
      List.of(
          "session_id",
          "user_id",
          "source_session",
          "started_at",
          "ended_at",
          "duration_s",
          "events",
          "views",
          "carts",
          "removes",
          "purchases",
          "products",
          "categories",
          "revenue",
          "first_purchase_at",
          "strict_stage",
          "is_bot",
          "is_weekend",
          "cart_abandoned");

  private final RowSink rows;

  public SessionRows(RowSink rows) {
    this.rows = rows;
  }

  @Override
  public void session(Session session) {
    rows.row(of(session));
  }

  public static @Nullable Object[] of(Session session) {
    return ObjectRow.of(COLUMNS.size(), row -> tell(session, row));
  }

  /** Tells a session's row in the order of the columns. */
  public static void tell(Session session, RowTarget row) {
    row.number(session.sessionId());
    row.number(session.userId());
    row.source(session.source());
    row.number(session.startedMicros());
    row.number(session.endedMicros());
    row.number(durationSeconds(session));
    row.integer(session.events());
    row.integer(session.views());
    row.integer(session.carts());
    row.integer(session.removes());
    row.integer(session.purchases());
    row.integer(session.products());
    row.integer(session.categories());
    row.money(session.revenueCents());
    if (session.isOrder()) {
      row.number(session.firstPurchaseMicros());
    } else {
      row.missing();
    }
    row.integer(session.strictStage());
    row.flag(session.isBot());
    row.flag(Times.isWeekend(Times.epochDay(session.startedMicros())));
    row.flag(session.carts() > 0 && session.purchases() == 0);
    row.end();
  }

  /** Whole seconds from the first to the last event. */
  public static long durationSeconds(Session session) {
    return (session.endedMicros() - session.startedMicros()) / Times.MICROS_PER_SECOND;
  }
}
