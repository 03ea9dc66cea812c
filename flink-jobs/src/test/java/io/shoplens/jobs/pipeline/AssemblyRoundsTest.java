package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.customers.Customer;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.runs.Job;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.ShopVisits;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.EventSliceWriter;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.SliceReader;
import io.shoplens.jobs.staging.StagedObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssemblyRoundsTest {
  @TempDir Path folder;

  private final Outputs outputs = new Outputs(EnumSet.allOf(Job.class));

  @Test
  void aBucketTakenInRoundsGivesWhatItGivesAtOnce() throws IOException {
    Dictionaries dictionaries = new Dictionaries();
    List<Event> events = new ShopVisits(4, dictionaries).make(60, 12);
    List<Slice> slices;
    try (EventSliceWriter writer = new EventSliceWriter(folder.toString(), "read", 0)) {
      events.forEach(event -> writer.add(0, event));
      slices = writer.finish();
    }
    String path = StagedObject.write(folder.toString(), "dictionaries", dictionaries::write);
    StagedDictionaries staged = StagedDictionaries.merge(folder.toString(), Map.of(0, path));
    AssembleUnit unit = new AssembleUnit(0, slices);

    Assembled atOnce = assembled(staged, unit, events.size());
    Assembled inRounds = assembled(staged, unit, events.size() / 9);

    assertThat(Buckets.roundsFor(events.size(), events.size() / 9)).isGreaterThan(8);
    assertThat(atOnce.events).isNotEmpty();
    assertThat(inRounds).isEqualTo(atOnce);
  }

  @Test
  void bucketsAreAMultipleOfTheTasksAndEachUserHasOne() {
    assertThat(Buckets.countFor(0, 3)).isEqualTo(3);
    assertThat(Buckets.countFor(10 * Buckets.EVENTS_PER_BUCKET, 4)).isEqualTo(12);
    assertThat(Buckets.countFor(Long.MAX_VALUE / 2, 4)).isEqualTo(1_024);
    for (long user = -50; user < 50; user++) {
      assertThat(Buckets.of(user, 7)).isBetween(0, 6);
      assertThat(Buckets.roundOf(user, 3)).isBetween(0, 2);
      assertThat(Buckets.roundOf(user, 1)).isZero();
    }
  }

  private Assembled assembled(StagedDictionaries staged, AssembleUnit unit, long mostAtOnce)
      throws IOException {
    TaskScope scope = new TaskScope(0, records -> {});
    try (Assembly assembly =
        new Assembly(
            staged, SessionSettings.DEFAULTS, outputs, folder.toString(), scope, mostAtOnce)) {
      assembly.take(unit);
      return Assembled.of(assembly.finish(), outputs);
    }
  }

  /** Everything that an assembling task hands on, in an order of its own. */
  private record Assembled(
      TreeSet<String> events,
      TreeSet<String> rows,
      Map<Long, PriceReference.Entry> prices,
      Map<Integer, DayExtent> days) {
    static Assembled of(AssembleResult result, Outputs outputs) {
      TreeSet<String> events = new TreeSet<>();
      for (Slice slice : result.events()) {
        SliceReader.events(
            slice,
            event ->
                events.add(
                    slice.partition()
                        + " "
                        + event.eventId
                        + " "
                        + event.sessionId
                        + " "
                        + event.copies
                        + " "
                        + event.isBot));
      }
      TreeSet<String> rows = new TreeSet<>();
      for (Slice slice : result.sessions()) {
        SliceReader.sessions(slice, session -> rows.add(session.toString()));
      }
      for (Slice slice : result.customers()) {
        SliceReader.records(
            slice, Customer.WIDTH, customer -> rows.add(Customer.of(customer).toString()));
      }
      for (Slice slice : result.sourceSessions()) {
        List<Long> pairs = new ArrayList<>();
        SliceReader.longs(slice, pairs::add);
        for (int i = 0; i < pairs.size(); i += SourceSessionCount.WIDTH) {
          rows.add(pairs.subList(i, i + SourceSessionCount.WIDTH).toString());
        }
      }
      PartialSums sums = PartialSums.forMerging(outputs);
      StagedObject.read(
          result.sums(),
          in -> {
            sums.mergeFacts(in);
            return sums;
          });
      return new Assembled(events, rows, sums.prices.entries(), sums.days.extents());
    }
  }
}
