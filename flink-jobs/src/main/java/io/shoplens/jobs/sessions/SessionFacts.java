package io.shoplens.jobs.sessions;

import io.shoplens.jobs.events.CategoryLevels;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a session's row of {@code summary.session_facts}: names instead of dictionary ids. */
final class SessionFacts {
  private final Dictionaries dictionaries;

  /** The first level of each category code met so far, by dictionary id. */
  private final List<@Nullable String> firstLevels = new ArrayList<>();

  SessionFacts(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
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
