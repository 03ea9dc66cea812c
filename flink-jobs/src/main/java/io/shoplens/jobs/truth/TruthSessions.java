package io.shoplens.jobs.truth;

import io.shoplens.jobs.conversion.Landmark;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.OpenSession;
import io.shoplens.jobs.sessions.SessionSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the generator knows about the sessions in our tables, by their {@code session_id}, which
 * follows from the user, the source's id and the time of the first event.
 *
 * <p>A visit whose source id rotates is two of our sessions; each has the probabilities from its
 * own first event on, but they speak of the whole visit. Nothing is known of sessions whose first
 * event was lost, has no source id, or came days later under an id used again.
 */
public final class TruthSessions {
  private static final Landmark[] LANDMARKS = Landmark.values();

  private final Map<Long, Known> sessions = new HashMap<>();
  private final Map<String, Integer> eventsAfterRotation = new HashMap<>();
  private final OpenSession identity = new OpenSession(SessionSettings.DEFAULTS);
  private final Event first = new Event();

  private TruthSessions() {}

  /** Reads {@code sessions.csv} and {@code rotated.csv} in the folder with the truth. */
  public static TruthSessions read(Path truth) {
    TruthSessions known = new TruthSessions();
    known.read(truth.resolve("rotated.csv"), known::addRotated);
    known.read(truth.resolve("sessions.csv"), known::addVisit);
    known.eventsAfterRotation.clear();
    return known;
  }

  /** How many sessions are known. */
  public int size() {
    return sessions.size();
  }

  /** The hidden type of the session's user, as {@code browser}. */
  public Optional<String> type(long sessionId) {
    return Optional.ofNullable(sessions.get(sessionId)).map(Known::type);
  }

  /**
   * The probability that the session's visit brings an order, as far as it can be known at the
   * landmark; nothing if the session is not known or has fewer events.
   */
  public OptionalDouble probability(long sessionId, Landmark landmark) {
    Known known = sessions.get(sessionId);
    double found = known == null ? Double.NaN : known.probabilities()[landmark.ordinal()];
    return Double.isNaN(found) ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  private void read(Path file, RowReader reader) {
    try (Stream<String> lines = Files.lines(file)) {
      lines.skip(1).map(line -> line.split(",", -1)).forEach(reader::row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** session, user_id, type, started_at, events, p0 to p10. */
  private void addRotated(String[] cells) {
    int events = Integer.parseInt(cells[4]);
    eventsAfterRotation.put(cells[0], events);
    add(cells[0], cells[1], cells[3], cells[2], probabilities(cells, 5, events));
  }

  /** session, rotated_session, user_id, type, started_at, events, p0 to p10, purchased, note. */
  private void addVisit(String[] cells) {
    int events = Integer.parseInt(cells[5]) - eventsAfterRotation.getOrDefault(cells[1], 0);
    add(cells[0], cells[2], cells[4], cells[3], probabilities(cells, 6, events));
  }

  private void add(
      String source, String user, String startSecond, String type, float[] probabilities) {
    UUID id = UUID.fromString(source);
    first.userId = Long.parseLong(user);
    first.timeMicros = Long.parseLong(startSecond) * 1_000_000;
    first.source.setUuid(id.getMostSignificantBits(), id.getLeastSignificantBits());
    identity.add(first);
    sessions.put(identity.close().sessionId(), new Known(type.intern(), probabilities));
  }

  private static float[] probabilities(String[] cells, int from, int events) {
    float[] found = new float[LANDMARKS.length];
    Arrays.fill(found, Float.NaN);
    for (int i = 0; i < found.length; i++) {
      int after = LANDMARKS[i].events();
      if (after <= events && !cells[from + after].isEmpty()) {
        found[i] = Float.parseFloat(cells[from + after]);
      }
    }
    return found;
  }

  /** Takes the cells of a row. */
  private interface RowReader {
    void row(String[] cells);
  }

  /** Floats, as shops with millions of events are read. */
  private record Known(String type, float[] probabilities) {}
}
