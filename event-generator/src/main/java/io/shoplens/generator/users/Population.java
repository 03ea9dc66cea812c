package io.shoplens.generator.users;

import io.shoplens.generator.random.Mix;
import io.shoplens.generator.random.Stream;

/** Who the users are by number, without any state per user. */
public final class Population {
  private static final int USERS_PER_BOT = 5_000;
  private static final int FIRST_USER_ID = 510_000_000;
  private static final int ID_STEP = 3;
  private static final UserType[] HUMANS = {
    UserType.BROWSER, UserType.RESEARCHER, UserType.LOYAL, UserType.BARGAIN
  };

  private final long seed;
  private final int users;
  private final int bots;

  public Population(long seed, int users) {
    this.seed = seed;
    this.users = users;
    bots = users < USERS_PER_BOT / 10 ? 0 : Math.max(1, users / USERS_PER_BOT);
  }

  public int users() {
    return users;
  }

  public UserType type(int user) {
    if (isBot(user)) {
      return UserType.BOT;
    }
    double u = Mix.unit(Mix.mix(seed, Stream.USER_TYPE, user));
    for (UserType type : HUMANS) {
      u -= type.share();
      if (u < 0) {
        return type;
      }
    }
    return UserType.BROWSER;
  }

  /** Bots stand evenly spaced among the users. */
  public boolean isBot(int user) {
    if (bots == 0) {
      return false;
    }
    long bot = (long) user * bots / users;
    return user == (2 * bot + 1) * users / (2L * bots);
  }

  /** The id in the files; increasing, with gaps. */
  public int userId(int user) {
    int gap = (int) (Mix.mix(seed, Stream.USER_TYPE, user, 1) >>> 33) % ID_STEP;
    return FIRST_USER_ID + ID_STEP * user + gap;
  }
}
