package io.shoplens.generator.truth;

import io.shoplens.generator.calendar.HourProfile;
import io.shoplens.generator.dirt.DirtKind;
import io.shoplens.generator.dirt.EventTruth;
import io.shoplens.generator.output.LineFormat;
import io.shoplens.generator.sessions.EventType;
import io.shoplens.generator.sessions.ShopWorld;
import java.util.BitSet;

/** Counts what a correct pipeline must find, one event after the other in event-time order. */
public final class TruthAccumulator implements EventTruth {
  private static final int TYPES = EventType.values().length;
  private static final int SEEN = 1 << FunnelStage.values().length;

  private final ShopWorld world;
  private final LineFormat format;
  private final OpenSessions open = new OpenSessions(this::close);
  private final byte[] userStages;
  private final BitSet products;
  final long[][] byDay;
  final long[][] byHour = new long[24][TYPES];
  final long[] revenueByDay;
  final long[] sessionsByDay;
  final long[] rejected = new long[DirtKind.values().length];
  final FunnelCounts sessions = new FunnelCounts();
  final FunnelCounts humanSessions = new FunnelCounts();
  long accepted;
  long botEvents;
  long duplicates;
  long rejections;
  long priceNotPositive;
  long revenue;
  long botRevenue;

  public TruthAccumulator(ShopWorld world, LineFormat format) {
    this.world = world;
    this.format = format;
    int days = world.calendar().days();
    userStages = new byte[world.population().users()];
    products = new BitSet(world.catalogue().products());
    byDay = new long[days][TYPES];
    revenueByDay = new long[days];
    sessionsByDay = new long[days];
  }

  @Override
  public void accepted(int second, int user, int product, EventType type, long session, int cents) {
    accepted++;
    int day = second / HourProfile.SECONDS_PER_DAY;
    byDay[day][type.ordinal()]++;
    byHour[second % HourProfile.SECONDS_PER_DAY / 3_600][type.ordinal()]++;
    priceNotPositive += cents <= 0 ? 1 : 0;
    products.set(product);
    boolean bot = world.population().isBot(user);
    botEvents += bot ? 1 : 0;
    if (type == EventType.PURCHASE && cents > 0) {
      revenue += cents;
      revenueByDay[day] += cents;
      botRevenue += bot ? cents : 0;
    }
    long millis = format.millis(second, session);
    open.at(user, format.visibleSession(session), day, millis).add(type, product, millis, cents);
  }

  @Override
  public void duplicate() {
    duplicates++;
  }

  @Override
  public void rejected(DirtKind kind) {
    rejections++;
    rejected[kind.ordinal()]++;
  }

  private void close(OpenSession session) {
    int stages = session.stages();
    sessions.add(stages);
    sessionsByDay[session.startDay()]++;
    if (!world.population().isBot(session.user())) {
      humanSessions.add(stages);
    }
    userStages[session.user()] |= (byte) (stages | SEEN);
  }

  /** Closes all sessions; nothing may be added after that. */
  void finish() {
    open.closeAll();
  }

  /** Events that survive cleaning. */
  public long accepted() {
    return accepted;
  }

  int distinctProducts() {
    return products.cardinality();
  }

  /** The users who came to each stage in one of their sessions. */
  FunnelCounts users(boolean withBots) {
    FunnelCounts counts = new FunnelCounts();
    for (int user = 0; user < userStages.length; user++) {
      if (userStages[user] != 0 && (withBots || !world.population().isBot(user))) {
        counts.add(userStages[user]);
      }
    }
    return counts;
  }
}
