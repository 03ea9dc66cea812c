package io.shoplens.jobs.predictions;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.conversion.LandmarkListener;
import io.shoplens.jobs.conversion.LandmarkReached;
import io.shoplens.jobs.conversion.LandmarkTracker;
import io.shoplens.jobs.conversion.ProductCounts;
import io.shoplens.jobs.conversion.ProductDays;
import io.shoplens.jobs.conversion.ProductHistory;
import io.shoplens.jobs.conversion.SessionOutcome;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventType;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.pipeline.TestShop;
import io.shoplens.jobs.sessions.SessionSettings;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The shop's events as they happened, one by one over all users, with a tracker for each, and the
 * products' past as published tables tell it: all without anything of the batch job.
 */
final class StreamedShop implements LandmarkListener {
  private static final SessionSettings SETTINGS = SessionSettings.DEFAULTS;

  private final Map<Long, Map<Landmark, LandmarkReached>> reached = new HashMap<>();
  private final Map<Long, LandmarkTracker> trackers = new HashMap<>();
  private final Long2IntOpenHashMap codes = EventRecord.codes();
  private final Event event = new Event();
  private final ProductHistory products;

  StreamedShop(TestShop shop, List<long[]> events) {
    this.products = productsOf(shop);
    List<long[]> inOrder = new ArrayList<>(events);
    Comparator<long[]> order = Comparator.comparingLong(one -> one[EventRecord.TIME]);
    for (int field = EventRecord.SESSION; field < EventRecord.WIDTH; field++) {
      int next = field;
      order = order.thenComparingLong(one -> one[next]);
    }
    inOrder.sort(order);
    inOrder.forEach(this::take);
  }

  /** The session at that landmark, null if it never got there. */
  @Nullable LandmarkReached at(long sessionId, Landmark landmark) {
    return reached.getOrDefault(sessionId, Map.of()).get(landmark);
  }

  /** The session at the largest landmark it reached. */
  LandmarkReached last(long sessionId) {
    return reached.getOrDefault(sessionId, Map.of()).values().stream()
        .max(Comparator.comparing(LandmarkReached::landmark))
        .orElseThrow();
  }

  @Override
  public void reached(LandmarkReached landmark) {
    reached
        .computeIfAbsent(landmark.sessionId(), session -> new HashMap<>())
        .put(landmark.landmark(), landmark);
  }

  @Override
  public void ended(SessionOutcome outcome) {}

  private void take(long[] record) {
    EventRecord.read(record, 0, codes, event);
    trackers
        .computeIfAbsent(event.userId, user -> new LandmarkTracker(SETTINGS, products, this))
        .take(event);
  }

  /** What is counted of a session is known when half an hour has passed since its end. */
  private static ProductHistory productsOf(TestShop shop) {
    Map<Object, Integer> knownOn = new HashMap<>();
    for (var row : shop.values("shop.sessions", "session_id", "ended_at", "is_bot")) {
      if (row.get(2) == Boolean.FALSE) {
        long over = (Long) Objects.requireNonNull(row.get(1)) + SETTINGS.gapMicros() + 1;
        knownOn.put(row.get(0), Times.epochDay(over));
      }
    }
    ProductDays days = new ProductDays();
    for (var row : shop.values("shop.events", "session_id", "product_id", "event_type")) {
      Integer day = knownOn.get(row.get(0));
      if (day != null) {
        boolean isView = EventType.VIEW.text().equals(row.get(2));
        boolean isPurchase = EventType.PURCHASE.text().equals(row.get(2));
        days.add(
            (Long) Objects.requireNonNull(row.get(1)),
            day,
            new ProductCounts(isView ? 1 : 0, isPurchase ? 1 : 0));
      }
    }
    return days.history();
  }
}
