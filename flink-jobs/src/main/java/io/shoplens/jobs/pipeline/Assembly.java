package io.shoplens.jobs.pipeline;

import io.shoplens.jobs.customers.Customer;
import io.shoplens.jobs.customers.CustomerFeatures;
import io.shoplens.jobs.events.Dictionaries;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.StableHash;
import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionSettings;
import io.shoplens.jobs.sessions.UserListener;
import io.shoplens.jobs.sessions.UserPass;
import io.shoplens.jobs.stage.TaskScope;
import io.shoplens.jobs.staging.EventSliceWriter;
import io.shoplens.jobs.staging.LongSliceWriter;
import io.shoplens.jobs.staging.SessionSliceWriter;
import io.shoplens.jobs.staging.Slice;
import io.shoplens.jobs.staging.StagedObject;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One assembling task's state: the batch it sorts, the listeners, the open slices. */
final class Assembly implements Closeable {
  /** Parts in which source session ids are gathered, each small enough to fit in memory. */
  static final int SOURCE_SESSION_PARTS = 64;

  private final SessionSettings settings;
  private final String staging;
  private final TaskScope scope;
  private final long mostAtOnce;
  private final StagedDictionaries.Translator translator;
  private final EventBatch batch;
  private final EventSliceWriter events;
  private final SessionSliceWriter sessions;
  private final LongSliceWriter customers;
  private final LongSliceWriter sourceSessions;
  private final PartialSums sums;
  private final List<UserListener> listeners;

  /**
   * @param mostAtOnce events that fit in memory; a bucket with more is taken in rounds
   */
  Assembly(
      StagedDictionaries staged,
      SessionSettings settings,
      Outputs outputs,
      String staging,
      TaskScope scope,
      long mostAtOnce) {
    this.settings = settings;
    this.staging = staging;
    this.scope = scope;
    this.mostAtOnce = mostAtOnce;
    Dictionaries dictionaries = staged.load();
    this.translator = staged.new Translator(dictionaries);
    this.batch = new EventBatch(dictionaries);
    this.events = new EventSliceWriter(staging, "events", scope.index());
    this.sessions = new SessionSliceWriter(staging, "sessions", scope.index());
    this.customers = new LongSliceWriter(staging, "customers", scope.index());
    this.sourceSessions = new LongSliceWriter(staging, "source-sessions", scope.index());
    this.sums = new PartialSums(outputs, this::addSourceSession);
    this.listeners = listeners(outputs);
  }

  void take(AssembleUnit unit) {
    int rounds = Buckets.roundsFor(unit.events(), mostAtOnce);
    for (int round = 0; round < rounds; round++) {
      load(unit, round, rounds);
      batch.sortAndDeduplicate();
      UserPass.run(batch, settings, listeners);
      scope.progress().accept(batch.size());
    }
  }

  AssembleResult finish() throws IOException {
    return new AssembleResult(
        events.finish(),
        sessions.finish(),
        customers.finish(),
        sourceSessions.finish(),
        StagedObject.write(staging, "sums", sums::write));
  }

  @Override
  public void close() throws IOException {
    for (Closeable writer : List.of(events, sessions, customers, sourceSessions)) {
      writer.close();
    }
  }

  private void load(AssembleUnit unit, int round, int rounds) {
    batch.clear();
    for (Slice slice : unit.slices()) {
      batch.addAll(slice, translator.idsOf(slice), round, rounds);
    }
  }

  private List<UserListener> listeners(Outputs outputs) {
    List<UserListener> all = new ArrayList<>();
    all.add(sums.days);
    all.add(sums.prices);
    all.add(sums.repairs);
    all.add(sums.summaries);
    all.add(byDay());
    if (outputs.customers()) {
      all.add(customerFeatures());
    }
    return all;
  }

  private UserListener customerFeatures() {
    long[] record = new long[Customer.WIDTH];
    return CustomerFeatures.counted(
        customer -> {
          customer.copyTo(record);
          customers.add(0, record);
        });
  }

  private UserListener byDay() {
    return new UserListener() {
      @Override
      public void event(Event event) {
        events.add(event.epochDay(), event);
      }

      @Override
      public void session(Session session) {
        sessions.add(Times.epochDay(session.startedMicros()), session);
      }
    };
  }

  private void addSourceSession(
      long high, long low, long user, long first, long last, int sessionCount, long eventCount) {
    int part = (int) ((StableHash.mix(high ^ low) >>> 33) % SOURCE_SESSION_PARTS);
    sourceSessions.add(part, high, low, user, first, last, sessionCount, eventCount);
  }
}
