package io.shoplens.jobs.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Dictionaries;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionRepairsTest {
  private static final String ITEM = ",view,1,10,a.b,acme,5.00,";

  private record Pair(
      long high, long low, long user, long first, long last, int sessions, long events) {}

  private final Dictionaries dictionaries = new Dictionaries();
  private final List<Pair> pairs = new ArrayList<>();

  @Test
  void eachKindIsCountedByIdsSessionsAndEvents() {
    SessionRepairs repairs =
        repairs(
            // split by an hour; split and reused by exactly a day
            "2019-10-01T10:00:00Z" + ITEM + "1,paused",
            "2019-10-01T11:00:00Z" + ITEM + "1,paused",
            "2019-10-01T10:00:00Z" + ITEM + "1,reused",
            "2019-10-01T10:10:00Z" + ITEM + "1,reused",
            "2019-10-02T10:10:00Z" + ITEM + "1,reused",
            // shared by two users, of whom one was split
            "2019-10-01T10:00:00Z" + ITEM + "2,shared",
            "2019-10-01T10:00:00Z" + ITEM + "3,shared",
            "2019-10-01T12:00:00Z" + ITEM + "3,shared",
            // derived: two visits without an id
            "2019-10-01T10:00:00Z" + ITEM + "4,",
            "2019-10-01T12:00:00Z" + ITEM + "4,",
            // nothing to repair
            "2019-10-01T10:00:00Z" + ITEM + "5,plain");

    assertThat(rows(repairs, shared()))
        .containsExactly("split,3,6,7", "reused,1,2,3", "shared,1,3,3", "derived,0,2,2");
  }

  @Test
  void longSourceSessionsLastMoreThanADayOverAllTheirUsers() {
    repairs(
        "2019-10-01T10:00:00Z" + ITEM + "1,a-day",
        "2019-10-02T10:00:00Z" + ITEM + "2,a-day",
        "2019-10-01T10:00:00Z" + ITEM + "1,longer",
        "2019-10-02T10:00:00.000001Z" + ITEM + "2,longer");

    assertThat(shared().sourceSessions()).isEqualTo(2);
    assertThat(shared().longSourceSessions()).isEqualTo(1);
  }

  @Test
  void partsAddUpAfterTravelling() throws IOException {
    SessionRepairs first =
        repairs("2019-10-01T10:00:00Z" + ITEM + "1,", "2019-10-01T10:00:00Z" + ITEM + "1,shared");
    SessionRepairs second =
        repairs("2019-10-01T10:00:00Z" + ITEM + "2,", "2019-10-01T10:00:00Z" + ITEM + "2,shared");
    SharedSourceSessions shared = shared();
    SharedSourceSessions allShared = new SharedSourceSessions();

    first.merge(travelled(second::write));
    allShared.merge(travelled(shared::write));
    allShared.merge(travelled(shared::write));

    assertThat(rows(first, allShared))
        .containsExactly("split,0,0,0", "reused,0,0,0", "shared,2,4,4", "derived,0,2,2");
    assertThat(allShared.sourceSessions()).isEqualTo(2);
  }

  private SessionRepairs repairs(String... lines) {
    SessionRepairs repairs =
        new SessionRepairs(
            (high, low, user, first, last, sessions, events) ->
                pairs.add(new Pair(high, low, user, first, last, sessions, events)));
    EventList events =
        new EventList(new EventLines(dictionaries).parse(List.of(lines)), dictionaries);
    UserPass.run(events, SessionSettings.DEFAULTS, List.of(repairs));
    return repairs;
  }

  private SharedSourceSessions shared() {
    SharedSourceSessions shared = new SharedSourceSessions();
    pairs.stream()
        .sorted(Comparator.comparingLong(Pair::high).thenComparingLong(Pair::low))
        .forEach(
            pair ->
                shared.add(
                    pair.high(),
                    pair.low(),
                    pair.user(),
                    pair.first(),
                    pair.last(),
                    pair.sessions(),
                    pair.events()));
    shared.finish();
    return shared;
  }

  private static List<String> rows(SessionRepairs repairs, SharedSourceSessions shared) {
    List<String> rows = new ArrayList<>();
    repairs.emit(
        shared,
        row -> {
          assertThat(row).hasSameSizeAs(SessionRepairs.COLUMNS);
          rows.add(row[0] + "," + row[1] + "," + row[2] + "," + row[3]);
        });
    return rows;
  }

  @FunctionalInterface
  private interface Writer {
    void write(DataOutputStream out) throws IOException;
  }

  private static DataInputStream travelled(Writer writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.write(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }
}
