package io.shoplens.generator;

import io.shoplens.generator.calendar.Season;
import io.shoplens.generator.catalogue.DayPrices;
import io.shoplens.generator.catalogue.PriceHistory;
import io.shoplens.generator.output.Workers;
import io.shoplens.generator.sessions.DayContext;
import io.shoplens.generator.sessions.DayOutput;
import io.shoplens.generator.sessions.Demand;
import io.shoplens.generator.sessions.ShopWorld;
import io.shoplens.generator.sessions.VisitEmitter;
import io.shoplens.generator.sessions.VisitLengths;
import io.shoplens.generator.users.ChunkPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Makes up the events of one day after the other, on all threads. */
final class DayEmission {
  private static final int GROUPS_PER_THREAD = 4;

  private final ShopWorld world;
  private final Workers workers;
  private final List<ChunkPlan> chunks;
  private final PriceHistory history;
  private final Map<Season, Demand> demands = new EnumMap<>(Season.class);
  private final List<VisitEmitter> emitters = new ArrayList<>();
  private final ArrayDeque<List<DayOutput>> spare = new ArrayDeque<>();
  private DayPrices pricesAhead;
  private int day;

  DayEmission(ShopWorld world, Workers workers, List<ChunkPlan> chunks) {
    this.world = world;
    this.workers = workers;
    this.chunks = chunks;
    history = new PriceHistory(world.seed(), world.catalogue(), world.calendar());
    pricesAhead = history.nextDay();
    for (Season season : Season.values()) {
      demands.put(season, new Demand(world.catalogue(), season));
    }
    int groups = Math.min(chunks.size(), GROUPS_PER_THREAD * workers.threads());
    VisitLengths lengths = new VisitLengths();
    for (int group = 0; group < groups; group++) {
      emitters.add(new VisitEmitter(world, lengths, demand(Season.ORDINARY)));
    }
  }

  /** Starts the next day. */
  StartedDay start() {
    DayPrices today = pricesAhead;
    boolean last = day + 1 == world.calendar().days();
    pricesAhead = last ? today : history.nextDay();
    DayContext context =
        new DayContext(day, today, pricesAhead, demand(world.calendar().season(day)));
    day++;
    List<DayOutput> reused = spare.poll();
    List<DayOutput> outputs = reused == null ? newOutputs() : reused;
    List<Callable<DayOutput>> tasks = new ArrayList<>();
    for (int group = 0; group < emitters.size(); group++) {
      int number = group;
      tasks.add(() -> emit(number, context, outputs.get(number)));
    }
    return new StartedDay(context, workers.start(tasks));
  }

  /** Takes back memory that is not needed any more. */
  void recycle(List<DayOutput> outputs) {
    outputs.forEach(DayOutput::clear);
    spare.add(outputs);
  }

  private DayOutput emit(int group, DayContext context, DayOutput out) {
    long chunkCount = chunks.size();
    int from = (int) (chunkCount * group / emitters.size());
    int to = (int) (chunkCount * (group + 1) / emitters.size());
    for (ChunkPlan chunk : chunks.subList(from, to)) {
      emitters.get(group).emit(chunk, context, out);
    }
    return out;
  }

  private Demand demand(Season season) {
    Demand demand = demands.get(season);
    if (demand == null) {
      throw new IllegalStateException("no demand for " + season);
    }
    return demand;
  }

  private List<DayOutput> newOutputs() {
    List<DayOutput> outputs = new ArrayList<>();
    for (int group = 0; group < emitters.size(); group++) {
      outputs.add(new DayOutput());
    }
    return outputs;
  }

  /** A day whose events are being made up. */
  record StartedDay(DayContext context, List<Future<DayOutput>> outputs) {}
}
