package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowSink;
import java.util.List;

/** The rows of {@code summary.session_facts}: one per session, bots left out. */
public final class SessionFactsRows implements UserListener {
  /** The columns of {@code summary.session_facts}, in the order of a row's values. */
  public static final List<String> COLUMNS =
      List.of(
          "session_id",
          "user_id",
          "started_at",
          "day",
          "hour",
          "day_of_week",
          "is_weekend",
          "duration_s",
          "events",
          "views",
          "carts",
          "removes",
          "purchases",
          "revenue",
          "is_order",
          "strict_stage",
          "primary_category_l1",
          "primary_category",
          "primary_brand",
          "primary_price_band",
          "shopper_type");

  private final SessionFacts facts;
  private final RowSink rows;

  public SessionFactsRows(Dictionaries dictionaries, RowSink rows) {
    this.facts = new SessionFacts(dictionaries);
    this.rows = rows;
  }

  @Override
  public void session(Session session) {
    if (SessionFacts.hasRow(session)) {
      rows.row(facts.of(session));
    }
  }
}
