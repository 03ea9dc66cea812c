package io.shoplens.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Everything that decides the bytes of a generated shop, and the number of threads, which does not.
 *
 * @param from first day, inclusive, UTC
 * @param to last day, inclusive, UTC
 * @param activity factor on every user's browsing rate
 * @param cartLoss share of carts that are not logged on the first three days
 * @param collectionHole whether two hours of the first day are almost empty
 * @param overwrite whether files of an earlier run may be replaced
 */
public record GeneratorOptions(
    long seed,
    int users,
    LocalDate from,
    LocalDate to,
    double activity,
    OutputFormat format,
    DirtLevel dirt,
    ShopKind kind,
    double cartLoss,
    boolean collectionHole,
    int threads,
    boolean overwrite) {

  /** More users than this do not fit the packed event. */
  public static final int MAX_USERS = 1 << 27;

  /** More days than this do not fit an event's second counter and nobody's patience. */
  public static final int MAX_DAYS = 3_660;

  public GeneratorOptions {
    require(users >= 1 && users <= MAX_USERS, "The number of users must be from 1 to " + MAX_USERS);
    require(!to.isBefore(from), "The last day " + to + " must not be before the first, " + from);
    require(
        ChronoUnit.DAYS.between(from, to) < MAX_DAYS,
        "The shop may span at most " + MAX_DAYS + " days, not " + from + " to " + to);
    require(
        from.getYear() >= 1971 && to.getYear() < 2090, "The days must lie between 1971 and 2089");
    require(activity > 0 && activity <= 100, "The activity must be above 0 and at most 100");
    require(cartLoss >= 0 && cartLoss < 1, "The cart loss must be at least 0 and below 1");
    require(threads >= 1 && threads <= 256, "The number of threads must be from 1 to 256");
    require(
        kind != ShopKind.COSMETICS || format != OutputFormat.RETAILROCKET,
        "The RetailRocket format has no removals from the cart: choose rees46 for a cosmetics shop");
  }

  /** A builder that starts from a preset. */
  public static Builder preset(Preset preset) {
    return new Builder(preset);
  }

  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
  }

  private static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new GeneratorException(sentence + ".");
    }
  }

  /** Overrides single values of a preset. */
  public static final class Builder {
    private long seed = 42;
    private int users;
    private LocalDate from = Preset.FIRST_DAY;
    private LocalDate to;
    private double activity;
    private OutputFormat format = OutputFormat.REES46;
    private DirtLevel dirt = DirtLevel.REAL;
    private ShopKind kind = ShopKind.MULTI_CATEGORY;
    private double cartLoss;
    private boolean collectionHole;
    private int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    private boolean overwrite;

    private Builder(Preset preset) {
      users = preset.users();
      to = preset.lastDay();
      activity = preset.activity();
    }

    public Builder seed(long value) {
      seed = value;
      return this;
    }

    public Builder users(int value) {
      users = value;
      return this;
    }

    public Builder from(LocalDate value) {
      from = value;
      return this;
    }

    public Builder to(LocalDate value) {
      to = value;
      return this;
    }

    public Builder activity(double value) {
      activity = value;
      return this;
    }

    public Builder format(OutputFormat value) {
      format = value;
      return this;
    }

    public Builder dirt(DirtLevel value) {
      dirt = value;
      return this;
    }

    public Builder kind(ShopKind value) {
      kind = value;
      return this;
    }

    /** The real October file lost .675 of its carts. */
    public Builder cartLoss(double value) {
      cartLoss = value;
      return this;
    }

    public Builder collectionHole(boolean value) {
      collectionHole = value;
      return this;
    }

    public Builder threads(int value) {
      threads = value;
      return this;
    }

    public Builder overwrite(boolean value) {
      overwrite = value;
      return this;
    }

    public GeneratorOptions build() {
      return new GeneratorOptions(
          seed,
          users,
          from,
          to,
          activity,
          format,
          dirt,
          kind,
          cartLoss,
          collectionHole,
          threads,
          overwrite);
    }
  }
}
