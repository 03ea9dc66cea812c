package io.shoplens.jobs.conversion;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.sessions.EventList;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.UserPass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All that a tracker told, in the order it told it. */
final class Followed implements LandmarkListener {
  final List<LandmarkReached> landmarks = new ArrayList<>();
  final List<SessionOutcome> outcomes = new ArrayList<>();

  /** Deduplicated events with their sessions, user by user in the order a tracker takes them. */
  static List<Event> inOrder(List<Event> unsorted, Dictionaries dictionaries) {
    EventList sorted = new EventList(unsorted, dictionaries);
    UserPass.run(sorted, SessionSettings.DEFAULTS, List.of());
    List<Event> events = new ArrayList<>(sorted.events());
    events.sort(
        Comparator.comparingLong((Event event) -> event.userId)
            .thenComparing(LandmarkTracker.order(dictionaries)));
    return events;
  }

  /** Follows events in order as a batch job does: one tracker, one user after the other. */
  static Followed batch(List<Event> inOrder, ProductHistory products) {
    Followed followed = new Followed();
    LandmarkTracker tracker = new LandmarkTracker(SessionSettings.DEFAULTS, products, followed);
    for (int i = 0; i < inOrder.size(); i++) {
      tracker.take(inOrder.get(i));
      if (i + 1 == inOrder.size() || inOrder.get(i + 1).userId != inOrder.get(i).userId) {
        tracker.endOfUser();
      }
    }
    return followed;
  }

  static ProductHistory productsOf(List<Event> events) {
    ProductDays days = new ProductDays();
    for (Event event : events) {
      long views = event.type == EventType.VIEW ? 1 : 0;
      long purchases = event.type == EventType.PURCHASE ? 1 : 0;
      days.add(event.productId, event.epochDay(), new ProductCounts(views, purchases));
    }
    return days.history();
  }

  @Override
  public void reached(LandmarkReached reached) {
    landmarks.add(reached);
  }

  @Override
  public void ended(SessionOutcome outcome) {
    outcomes.add(outcome);
  }

  /** Landmarks as text, for sets of them to be compared whole. */
  List<String> landmarkLines() {
    return landmarks.stream()
        .map(
            one ->
                "%d %d %s %d %d %s"
                    .formatted(
                        one.sessionId(),
                        one.userId(),
                        one.landmark(),
                        one.startedMicros(),
                        one.reachedMicros(),
                        Arrays.toString(one.features())))
        .toList();
  }

  double[] features(long sessionId, Landmark landmark) {
    return landmarks.stream()
        .filter(one -> one.sessionId() == sessionId && one.landmark() == landmark)
        .findFirst()
        .orElseThrow()
        .features();
  }

  static double value(LandmarkReached reached, String feature) {
    List<String> names =
        FeatureCatalogue.at(reached.landmark()).stream().map(Feature::name).toList();
    return reached.features()[names.indexOf(feature)];
  }
}
