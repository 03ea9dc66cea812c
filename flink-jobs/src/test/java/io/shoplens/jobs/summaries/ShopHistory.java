package io.shoplens.jobs.summaries;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.EventList;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.UserListener;
import io.shoplens.jobs.sessions.UserPass;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** The final events and sessions of a shop, with bot limits low enough for small shops. */
record ShopHistory(List<Event> events, List<Session> sessions, Dictionaries dictionaries) {
  private static final SessionSettings SETTINGS =
      new SessionSettings(30 * 60 * Times.MICROS_PER_SECOND, 15, 5, 1_000_000);

  static ShopHistory of(List<Event> unsorted, Dictionaries dictionaries) {
    EventList sorted = new EventList(unsorted, dictionaries);
    List<Session> sessions = new ArrayList<>();
    UserListener collector =
        new UserListener() {
          @Override
          public void session(Session session) {
            sessions.add(session);
          }
        };
    UserPass.run(sorted, SETTINGS, List.of(collector));
    return new ShopHistory(sorted.events(), sessions, dictionaries);
  }

  /** Lets a listener follow some of the users, as one worker would. */
  void tell(LongPredicate users, UserListener listener) {
    List<Event> some = events.stream().filter(event -> users.test(event.userId)).toList();
    UserPass.run(new EventList(some, dictionaries), SETTINGS, List.of(listener));
  }

  /** Stands for the as-of time; 0 without events. */
  long newestMicros() {
    return events.stream().mapToLong(event -> event.timeMicros).max().orElse(0);
  }

  List<Event> eventsWithoutBots() {
    return events.stream().filter(event -> !event.isBot).toList();
  }

  List<Session> sessionsWithoutBots() {
    return sessions.stream().filter(session -> !session.isBot()).toList();
  }

  String code(Event event) {
    return dictionaries.categoryCodes().text(event.categoryCode);
  }

  String brand(Event event) {
    return dictionaries.brands().text(event.brand);
  }
}
