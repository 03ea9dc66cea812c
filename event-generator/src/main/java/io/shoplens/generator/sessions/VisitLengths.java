package io.shoplens.generator.sessions;

import io.shoplens.generator.random.QuantileTable;
import io.shoplens.generator.random.Rng;
import io.shoplens.generator.users.UserType;

/** The law of the number of views in a visit, by type of user. */
public final class VisitLengths {
  private static final double DEVIATION = 1.20;
  private static final int LONGEST = 400;
  private static final UserType[] TYPES = UserType.values();

  private final QuantileTable[] tables = new QuantileTable[TYPES.length];
  private final double[][] endsAfter = new double[TYPES.length][LONGEST + 2];

  public VisitLengths() {
    for (UserType type : TYPES) {
      QuantileTable table = QuantileTable.lognormal(type.logVisitLength(), DEVIATION, 1, LONGEST);
      tables[type.ordinal()] = table;
      for (int views = 1; views <= LONGEST + 1; views++) {
        double reached = table.atLeast(views);
        double ends = reached > 0 ? 1 - table.atLeast(views + 1) / reached : 1;
        endsAfter[type.ordinal()][views] = ends;
      }
    }
  }

  public int draw(UserType type, Rng rng) {
    return tables[type.ordinal()].draw(rng);
  }

  /** The probability that a visit which came to this many views has no more. */
  public double endsAfter(UserType type, int views) {
    return endsAfter[type.ordinal()][Math.min(views, LONGEST + 1)];
  }
}
