package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.events.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Emits one row of {@code summary.session_facts} per session, bots left out. */
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

  private final Dictionaries dictionaries;
  private final RowSink rows;

  /** The first level of each category code met so far, by dictionary id. */
  private final List<@Nullable String> firstLevels = new ArrayList<>();

  public SessionFactsRows(Dictionaries dictionaries, RowSink rows) {
    this.dictionaries = dictionaries;
    this.rows = rows;
  }

  @Override
  public void session(Session session) {
    if (!session.isBot()) {
      rows.row(of(session));
    }
  }

  @Nullable Object[] of(Session session) {
    int day = Times.epochDay(session.startedMicros());
    return new @Nullable Object[] {
      session.sessionId(),
      session.userId(),
      session.startedMicros(),
      day,
      Times.hourOfDay(session.startedMicros()),
      Times.dayOfWeek(day),
      Times.isWeekend(day),
      SessionRows.durationSeconds(session),
      session.events(),
      session.views(),
      session.carts(),
      session.removes(),
      session.purchases(),
      BigDecimal.valueOf(session.revenueCents(), 2),
      session.isOrder(),
      session.strictStage(),
      firstLevel(session.primaryCategory()),
      dictionaries.categoryCodes().text(session.primaryCategory()),
      dictionaries.brands().text(session.primaryBrand()),
      session.primaryPriceBand().label(),
      null
    };
  }

  private String firstLevel(int categoryCode) {
    while (firstLevels.size() <= categoryCode) {
      firstLevels.add(null);
    }
    String level = firstLevels.get(categoryCode);
    if (level == null) {
      level = CategoryLevels.of(dictionaries.categoryCodes().text(categoryCode)).first();
      firstLevels.set(categoryCode, level);
    }
    return level;
  }
}
