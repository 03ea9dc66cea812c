package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import java.math.BigDecimal;
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
    return new @Nullable Object[] {
      session.sessionId(),
      session.userId(),
      session.sourceSession(),
      session.startedMicros(),
      session.endedMicros(),
      durationSeconds(session),
      session.events(),
      session.views(),
      session.carts(),
      session.removes(),
      session.purchases(),
      session.products(),
      session.categories(),
      BigDecimal.valueOf(session.revenueCents(), 2),
      session.isOrder() ? session.firstPurchaseMicros() : null,
      session.strictStage(),
      session.isBot(),
      Times.isWeekend(Times.epochDay(session.startedMicros())),
      session.carts() > 0 && session.purchases() == 0
    };
  }

  /** Whole seconds from the first to the last event. */
  public static long durationSeconds(Session session) {
    return (session.endedMicros() - session.startedMicros()) / Times.MICROS_PER_SECOND;
  }
}
