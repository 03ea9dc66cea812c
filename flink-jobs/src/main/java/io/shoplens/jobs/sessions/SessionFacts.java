package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.ObjectRow;
import io.shoplens.jobs.events.RowTarget;
import io.shoplens.jobs.events.Times;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A session's row of {@code summary.session_facts}: names instead of dictionary ids. */
public final class SessionFacts {
  private final Dictionaries dictionaries;

  /** The first level of each category code met so far, by dictionary id. */
  private final List<@Nullable String> firstLevels = new ArrayList<>();

  public SessionFacts(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /** Bots' sessions have no row. */
  public static boolean hasRow(Session session) {
    return !session.isBot();
  }

  @Nullable Object[] of(Session session) {
    return ObjectRow.of(SessionFactsRows.COLUMNS.size(), row -> tell(session, row));
  }

  /** Tells a session's row in the order of the columns. */
  public void tell(Session session, RowTarget row) {
    int day = Times.epochDay(session.startedMicros());
    row.number(session.sessionId());
    row.number(session.userId());
    row.number(session.startedMicros());
    row.integer(day);
    row.integer(Times.hourOfDay(session.startedMicros()));
    row.integer(Times.dayOfWeek(day));
    row.flag(Times.isWeekend(day));
    row.number(SessionRows.durationSeconds(session));
    row.integer(session.events());
    row.integer(session.views());
    row.integer(session.carts());
    row.integer(session.removes());
    row.integer(session.purchases());
    row.money(session.revenueCents());
    row.flag(session.isOrder());
    row.integer(session.strictStage());
    row.text(firstLevel(session.primaryCategory()));
    row.text(dictionaries.categoryCodes().text(session.primaryCategory()));
    row.text(dictionaries.brands().text(session.primaryBrand()));
    row.text(session.primaryPriceBand().label());
    row.missing();
    row.end();
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
