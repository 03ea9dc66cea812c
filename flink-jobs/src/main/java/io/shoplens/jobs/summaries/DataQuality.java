package io.shoplens.jobs.summaries;

import io.shoplens.jobs.cells.EventSpan;
import io.shoplens.jobs.cells.IdSums;
import io.shoplens.jobs.cells.Mergeable;
import io.shoplens.jobs.cells.SpanCounter;
import io.shoplens.jobs.events.Dictionary;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.UserListener;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/** Gathers what {@code summary.data_quality} shows of events, sessions and users. */
final class DataQuality implements SpanCounter, UserListener, Mergeable {
  static final String TABLE = "summary.data_quality";
  static final List<String> COLUMNS =
      List.of("metric", "dimension", "value", "affected", "total", "share", "explanation");

  /** Metrics counted per event; their ordinals are the sums of {@link #flaws}. */
  static final List<QualityMetric> EVENT_FLAWS =
      List.of(
          QualityMetric.MISSING_CATEGORY_ID,
          QualityMetric.MISSING_CATEGORY_CODE,
          QualityMetric.MISSING_BRAND,
          QualityMetric.MISSING_PRICE,
          QualityMetric.MISSING_SOURCE_SESSION,
          QualityMetric.PRICE_NOT_POSITIVE);

  static final int EVENTS = EVENT_FLAWS.size();
  private static final int LINES = EVENTS + 1;

  private static final int SESSIONS = 0;
  private static final int BOT_SESSIONS = 1;
  private static final int SINGLE_EVENT_SESSIONS = 2;
  private static final int USERS = 3;
  private static final int SINGLE_EVENT_USERS = 4;
  private static final int BOT_EVENTS = 5;

  /** By category code and event type. */
  private final IdSums flaws = new IdSums(LINES + 1);

  private final long[] totals = new long[BOT_EVENTS + 1];
  private long eventsOfUser;

  @Override
  public void count(EventSpan span) {
    for (int i = 0; i < span.size(); i++) {
      if (!span.isBot[i]) {
        count(span, i);
      }
    }
  }

  @Override
  public void session(Session session) {
    totals[SESSIONS]++;
    if (session.isBot()) {
      totals[BOT_SESSIONS]++;
      totals[BOT_EVENTS] += session.events();
    } else {
      totals[SINGLE_EVENT_SESSIONS] += session.events() == 1 ? 1 : 0;
      eventsOfUser += session.events();
    }
  }

  @Override
  public void endOfUser(long userId) {
    totals[USERS] += eventsOfUser > 0 ? 1 : 0;
    totals[SINGLE_EVENT_USERS] += eventsOfUser == 1 ? 1 : 0;
    eventsOfUser = 0;
  }

  /** One above the largest category code seen. */
  int codes() {
    return (flaws.size() + 3) / 4;
  }

  /** How many events of a code and type have a flaw of {@link #EVENT_FLAWS}, or all of them. */
  long events(int code, int type, int flaw) {
    return flaws.sum(group(code, type), flaw);
  }

  Share sessionsOfOneEvent() {
    return new Share(totals[SINGLE_EVENT_SESSIONS], totals[SESSIONS] - totals[BOT_SESSIONS]);
  }

  Share usersOfOneEvent() {
    return new Share(totals[SINGLE_EVENT_USERS], totals[USERS]);
  }

  Share botSessions() {
    return new Share(totals[BOT_SESSIONS], totals[SESSIONS]);
  }

  Share botEvents() {
    return new Share(totals[BOT_EVENTS], totals[BOT_EVENTS] + sumOf(EVENTS));
  }

  Share repeatedLines() {
    return new Share(sumOf(LINES) - sumOf(EVENTS), sumOf(LINES));
  }

  long eventsWithPositivePrice() {
    return sumOf(EVENTS)
        - sumOf(EVENT_FLAWS.indexOf(QualityMetric.MISSING_PRICE))
        - sumOf(EVENT_FLAWS.indexOf(QualityMetric.PRICE_NOT_POSITIVE));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    flaws.write(out);
    for (long total : totals) {
      out.writeLong(total);
    }
  }

  @Override
  public void merge(DataInput in) throws IOException {
    flaws.merge(in);
    for (int i = 0; i < totals.length; i++) {
      totals[i] += in.readLong();
    }
  }

  private void count(EventSpan span, int i) {
    int group = group(span.categoryCode[i], span.type[i]);
    flaws.add(group, EVENTS, 1);
    flaws.add(group, LINES, span.copies[i]);
    countIf(span.categoryId[i] == Event.NO_CATEGORY, group, QualityMetric.MISSING_CATEGORY_ID);
    countIf(
        span.categoryCode[i] == Dictionary.UNKNOWN_ID, group, QualityMetric.MISSING_CATEGORY_CODE);
    countIf(span.brand[i] == Dictionary.UNKNOWN_ID, group, QualityMetric.MISSING_BRAND);
    if (span.priceCents[i] <= 0) {
      boolean missing = span.priceCents[i] == Event.NO_PRICE;
      countIf(missing, group, QualityMetric.MISSING_PRICE);
      countIf(!missing, group, QualityMetric.PRICE_NOT_POSITIVE);
    }
    countIf(!span.hasSourceSession[i], group, QualityMetric.MISSING_SOURCE_SESSION);
  }

  private void countIf(boolean flawed, int group, QualityMetric metric) {
    if (flawed) {
      flaws.add(group, metric.ordinal(), 1);
    }
  }

  private long sumOf(int sum) {
    long total = 0;
    for (int group = 0; group < flaws.size(); group++) {
      total += flaws.sum(group, sum);
    }
    return total;
  }

  private static int group(int code, int type) {
    return code * 4 + type;
  }

  /** A part and its whole. */
  record Share(long affected, long total) {}
}
