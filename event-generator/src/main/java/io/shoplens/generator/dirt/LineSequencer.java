package io.shoplens.generator.dirt;

import io.shoplens.generator.catalogue.DayPrices;
import io.shoplens.generator.output.CsvBytes;
import io.shoplens.generator.output.LineBuffer;
import io.shoplens.generator.output.LineFormat;
import io.shoplens.generator.random.Mix;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.random.Stream;
import io.shoplens.generator.sessions.EventBuffer;
import io.shoplens.generator.sessions.ShopWorld;

/** Turns time-ordered events into lines in order of arrival, spoils some, and reports the truth. */
public final class LineSequencer {
  private static final int HEADER_LINES = 1;
  private static final int SECONDS_PER_DAY = 86_400;

  private final ShopWorld world;
  private final EventTruth truth;
  private final DirtRates rates;
  private final DirtDice dice;
  private final LineSpoiler spoiler;
  private final Rng rng = new Rng();
  private final LateLines late = new LateLines();
  private final DirtLog log = new DirtLog();
  private long events;
  private long lines;

  public LineSequencer(ShopWorld world, LineFormat format, EventTruth truth) {
    this.world = world;
    this.truth = truth;
    rates = DirtRates.of(world.options().dirt());
    dice = new DirtDice(rates, format);
    spoiler = new LineSpoiler(world, format);
  }

  /** Lines so far, without the header. */
  public long lines() {
    return lines;
  }

  /** Rows for the list of dirty lines; the caller clears them. */
  public CsvBytes dirtRows() {
    return log.rows();
  }

  /** Adds the lines that arrive during one day. */
  public void sequence(EventBuffer day, DayPrices prices, LineBuffer out) {
    for (int i = 0; i < day.size(); i++) {
      int second = day.second(i);
      arriveUntil(second, out);
      int product = day.product(i);
      int cents = prices.cents(product);
      long random = Mix.mix(world.seed(), Stream.DIRT, events++);
      DirtKind kind = dice.roll(random, day.type(i), world.catalogue().hasBrand(product));
      if (kind == null) {
        clean(day, i, cents, out);
      } else {
        rng.seed(world.seed(), Stream.DIRT_DETAIL, events);
        dirty(kind, day, i, cents, out);
      }
    }
  }

  /** Adds everything that is still on its way. */
  public void finish(LineBuffer out) {
    arriveUntil(Long.MAX_VALUE - 1, out);
  }

  private void arriveUntil(long second, LineBuffer out) {
    for (var due = late.poll(second); due != null; due = late.poll(second)) {
      write(due.event(), 0, due.line(), out);
    }
  }

  private void clean(EventBuffer day, int i, int cents, LineBuffer out) {
    accept(day, i, cents, day.session(i));
    out.add(day, i, cents, null);
    lines++;
  }

  private void accept(EventBuffer day, int i, int cents, long session) {
    truth.accepted(day.second(i), day.user(i), day.product(i), day.type(i), session, cents);
  }

  private void dirty(DirtKind kind, EventBuffer day, int i, int cents, LineBuffer out) {
    switch (kind) {
      case DUPLICATE -> {
        clean(day, i, cents, out);
        repeat(day, i, cents, 1, kind, out);
      }
      case CART_BURST -> {
        clean(day, i, cents, out);
        boolean huge = rng.chance(rates.hugeBurst());
        repeat(day, i, cents, huge ? 20 + rng.nextInt(58) : 1 + rng.nextInt(5), kind, out);
      }
      case LATE, VERY_LATE -> {
        accept(day, i, cents, day.session(i));
        String original = spoiler.cleanLine(day, i, cents);
        Line line = new Line(kind, Outcome.ACCEPTED, cents, null, original);
        late.add(day, i, line, day.second(i) + delay(kind));
      }
      default -> spoil(kind, day, i, cents, out);
    }
  }

  private void spoil(DirtKind kind, EventBuffer day, int i, int cents, LineBuffer out) {
    LineSpoiler.Spoiled spoiled = spoiler.spoil(kind, day, i, cents, rng);
    if (spoiled.line().outcome() == Outcome.ACCEPTED) {
      accept(day, i, spoiled.line().cents(), spoiled.session());
    } else {
      truth.rejected(kind);
    }
    write(day, i, spoiled.line(), out);
  }

  /** Copies follow at once or minutes later, some with the brand in another spelling. */
  private void repeat(
      EventBuffer day, int i, int cents, int copies, DirtKind kind, LineBuffer out) {
    for (int copy = 0; copy < copies; copy++) {
      truth.duplicate();
      Line line = spoiler.duplicate(kind, day, i, cents, rng);
      if (kind == DirtKind.DUPLICATE && rng.chance(0.5)) {
        late.add(day, i, line, day.second(i) + 1L + rng.nextInt(600));
      } else {
        write(day, i, line, out);
      }
    }
  }

  private long delay(DirtKind kind) {
    return kind == DirtKind.VERY_LATE
        ? SECONDS_PER_DAY + rng.nextInt(2 * SECONDS_PER_DAY)
        : 60 + (long) (600 * rng.exponential());
  }

  private void write(EventBuffer events, int i, Line line, LineBuffer out) {
    out.add(events, i, line.cents(), line.literal());
    lines++;
    log.add(lines + HEADER_LINES, line);
  }
}
