package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.EventLines;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.schema.ShoplensException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LandmarkTrackerTest {
  private final Dictionaries dictionaries = new Dictionaries();

  @Test
  void everySessionReachesTheStartAndAsManyLandmarksAsItHasEvents() {
    assertThat(landmarksOf("view,1", "view,2", "view,3", "view,4"))
        .containsExactly(Landmark.START, Landmark.AFTER_1, Landmark.AFTER_2, Landmark.AFTER_3);
  }

  @Test
  void aCartEndsThePredictionsButNotTheSession() {
    Followed followed = follow("view,1", "cart,1", "view,2", "view,3", "purchase,1");

    assertThat(followed.landmarks)
        .extracting(LandmarkReached::landmark)
        .containsExactly(Landmark.START, Landmark.AFTER_1);
    assertThat(followed.outcomes)
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.landmark()).isEqualTo(Landmark.AFTER_1))
        .satisfies(outcome -> assertThat(outcome.purchased()).isTrue());
  }

  @Test
  void aSessionThatBeginsWithAPurchaseIsPredictedAtItsStartAlone() {
    assertThat(landmarksOf("purchase,1", "view,2")).containsExactly(Landmark.START);
  }

  @Test
  void aRemovalFromACartFilledEarlierIsAnEventLikeAView() {
    assertThat(landmarksOf("remove_from_cart,1", "view,2"))
        .containsExactly(Landmark.START, Landmark.AFTER_1, Landmark.AFTER_2);
  }

  @Test
  void moreThanTenEventsReachNoFurtherLandmark() {
    Followed followed = followLines(List.of(line("10:00:00", "view,1", "s") + ",150,1000000"));

    assertThat(followed.landmarks)
        .extracting(LandmarkReached::landmark)
        .containsExactly(Landmark.values());
    assertThat(followed.outcomes)
        .singleElement()
        .satisfies(outcome -> assertThat(outcome.landmark()).isEqualTo(Landmark.AFTER_10))
        .satisfies(outcome -> assertThat(outcome.isBot()).isTrue());
  }

  @Test
  void sessionsThatStartAtTheSameInstantDoNotKnowEachOther() {
    Followed followed =
        followLines(
            List.of(
                line("10:00:00", "purchase,1", "a"),
                line("10:00:00", "view,1", "b"),
                line("10:00:01", "view,1", "c")));

    assertThat(starts(followed, "earlier_sessions")).containsExactlyInAnyOrder(0.0, 0.0, 1.0);
    assertThat(starts(followed, "has_ordered")).containsExactlyInAnyOrder(0.0, 0.0, 1.0);
    assertThat(starts(followed, "is_first_visit")).containsExactlyInAnyOrder(1.0, 1.0, 0.0);
  }

  @Test
  void aSessionBesideKnowsWhatTheOtherDidSoFarAndNotTheReverse() {
    Followed followed =
        followLines(
            List.of(
                line("10:00:00", "view,1", "a"),
                line("10:01:00", "cart,1", "a"),
                line("10:02:00", "view,2", "b"),
                line("10:03:00", "purchase,1", "a"),
                line("10:04:00", "view,2", "b")));

    assertThat(starts(followed, "earlier_carts")).containsExactly(0.0, 1.0);
    assertThat(starts(followed, "has_ordered")).containsExactly(0.0, 0.0);
    assertThat(starts(followed, "minutes_since_event")).containsExactly(0.0, 1.0);
  }

  @Test
  void onlyOpenSessionsAreKept() {
    List<Event> events =
        inOrder(
            List.of(
                line("10:00:00", "view,1", "a"),
                line("10:10:00", "view,1", "b"),
                line("10:30:00", "view,1", "a")));
    Followed followed = new Followed();
    LandmarkTracker tracker = tracker(followed);
    events.forEach(tracker::take);

    tracker.closeUntil(events.get(2).timeMicros + 10 * 60_000_000L);
    assertThat(tracker.openSessions()).isEqualTo(2);
    tracker.closeUntil(events.get(2).timeMicros + 10 * 60_000_000L + 1);

    assertThat(tracker.openSessions()).isEqualTo(1);
    assertThat(followed.outcomes)
        .extracting(SessionOutcome::sessionId)
        .containsExactly(events.get(1).sessionId);
  }

  @Test
  void theNextUserStartsWithoutAPast() {
    Followed followed =
        followLines(
            List.of(
                line("10:00:00", "view,1", "a"),
                line("09:00:00", "view,1", "a").replace(",7,", ",8,")));

    assertThat(starts(followed, "is_first_visit")).containsExactly(1.0, 1.0);
  }

  @Test
  void eventsOutOfOrderAreOurOwnMistake() {
    List<Event> events =
        inOrder(List.of(line("10:00:00", "view,1", "a"), line("10:00:01", "view,1", "a")));
    LandmarkTracker tracker = tracker(new Followed());
    tracker.take(events.get(1));

    assertThatThrownBy(() -> tracker.take(events.get(0)))
        .isInstanceOfSatisfying(
            ShoplensException.class,
            e -> assertThat(e.kind()).isEqualTo(ShoplensException.Kind.BUG))
        .hasMessageContaining("sort by time");
  }

  @Test
  void twoUsersAtOnceAreOurOwnMistake() {
    List<Event> events = inOrder(List.of(line("10:00:00", "view,1", "a")));
    LandmarkTracker tracker = tracker(new Followed());
    tracker.take(events.get(0));
    events.get(0).userId = 8;

    assertThatThrownBy(() -> tracker.take(events.get(0)))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("user 8")
        .hasMessageContaining("user 7");
  }

  private static List<Double> starts(Followed followed, String feature) {
    return followed.landmarks.stream()
        .filter(one -> one.landmark() == Landmark.START)
        .map(one -> Followed.value(one, feature))
        .toList();
  }

  private List<Landmark> landmarksOf(String... events) {
    return follow(events).landmarks.stream().map(LandmarkReached::landmark).toList();
  }

  private Followed follow(String... events) {
    List<String> lines = new ArrayList<>();
    for (String event : events) {
      lines.add(line("10:0" + lines.size() + ":00", event, "a"));
    }
    return followLines(lines);
  }

  private Followed followLines(List<String> lines) {
    List<Event> events = inOrder(lines);
    return Followed.batch(events, Followed.productsOf(events));
  }

  private List<Event> inOrder(List<String> lines) {
    return Followed.inOrder(new EventLines(dictionaries).parse(lines), dictionaries);
  }

  private static LandmarkTracker tracker(Followed followed) {
    return new LandmarkTracker(SessionSettings.DEFAULTS, Followed.productsOf(List.of()), followed);
  }

  private static String line(String time, String typeAndProduct, String source) {
    return "2019-10-01T%sZ,%s,10,a.b,acme,5.00,7,%s".formatted(time, typeAndProduct, source);
  }
}
