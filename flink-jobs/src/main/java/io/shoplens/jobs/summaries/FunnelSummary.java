package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.events.RowSink;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * The rows of {@code summary.funnel_summary}. Loose stages are independent of each other (so a drop
 * may be negative), strict ones follow one product in order within one session.
 */
final class FunnelSummary implements UserListener, Mergeable {
  static final String TABLE = "summary.funnel_summary";
  static final List<String> COLUMNS =
      List.of(
          "scope",
          "kind",
          "stage_no",
          "stage",
          "entities",
          "share_of_first",
          "share_of_previous",
          "drop_off");

  private static final List<String> STAGES = List.of("view", "cart", "purchase");

  private final long[] looseSessions = new long[3];
  private final long[] strictSessions = new long[3];
  private final long[] looseUsers = new long[3];
  private final long[] strictUsers = new long[3];
  private final boolean[] userDid = new boolean[3];
  private int userStage;

  @Override
  public void session(Session session) {
    if (session.isBot()) {
      return;
    }
    reach(0, session.views());
    reach(1, session.carts());
    reach(2, session.purchases());
    count(strictSessions, session.strictStage());
    userStage = Math.max(userStage, session.strictStage());
  }

  @Override
  public void endOfUser(long userId) {
    for (int stage = 0; stage < 3; stage++) {
      looseUsers[stage] += userDid[stage] ? 1 : 0;
      userDid[stage] = false;
    }
    count(strictUsers, userStage);
    userStage = 0;
  }

  void emit(RowSink sink) {
    emit("sessions", "loose", looseSessions, sink);
    emit("sessions", "strict", strictSessions, sink);
    emit("users", "loose", looseUsers, sink);
    emit("users", "strict", strictUsers, sink);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (long[] counts : all()) {
      for (long count : counts) {
        out.writeLong(count);
      }
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    for (long[] counts : all()) {
      for (int stage = 0; stage < 3; stage++) {
        counts[stage] += in.readLong();
      }
    }
  }

  private void reach(int stage, int events) {
    if (events > 0) {
      looseSessions[stage]++;
      userDid[stage] = true;
    }
  }

  private List<long[]> all() {
    return List.of(looseSessions, strictSessions, looseUsers, strictUsers);
  }

  private static void count(long[] stages, int reached) {
    for (int stage = 0; stage < reached; stage++) {
      stages[stage]++;
    }
  }

  private static void emit(String scope, String kind, long[] counts, RowSink sink) {
    for (int stage = 0; stage < 3; stage++) {
      long previous = counts[Math.max(stage - 1, 0)];
      sink.row(
          scope,
          kind,
          stage + 1,
          STAGES.get(stage),
          counts[stage],
          Ratio.of(counts[stage], counts[0]),
          Ratio.of(counts[stage], previous),
          previous - counts[stage]);
    }
  }
}
