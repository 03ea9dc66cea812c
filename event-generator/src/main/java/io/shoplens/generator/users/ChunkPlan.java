package io.shoplens.generator.users;

/** All visits of a block of consecutive users, sorted by day and then by user: 4 bytes a visit. */
public final class ChunkPlan {
  private static final int KIND_SHIFT = 27;
  private static final int USER_MASK = (1 << KIND_SHIFT) - 1;
  private static final VisitKind[] KINDS = VisitKind.values();

  private final int[] firstVisit;
  private final int[] visits;
  private final int[] firstOrder;
  private final float[] orderShare;
  private final float[] orderValue;

  ChunkPlan(
      int[] firstVisit, int[] visits, int[] firstOrder, float[] orderShare, float[] orderValue) {
    this.firstVisit = firstVisit;
    this.visits = visits;
    this.firstOrder = firstOrder;
    this.orderShare = orderShare;
    this.orderValue = orderValue;
  }

  static int pack(int user, VisitKind kind) {
    return (kind.ordinal() << KIND_SHIFT) | user;
  }

  static boolean isOrder(int packed) {
    VisitKind kind = KINDS[packed >>> KIND_SHIFT];
    return kind != VisitKind.BROWSE && kind != VisitKind.BOT;
  }

  /** Index of a day's first visit; the day's last one is before the next day's first. */
  public int firstVisit(int day) {
    return firstVisit[day];
  }

  public int user(int visit) {
    return visits[visit] & USER_MASK;
  }

  public VisitKind kind(int visit) {
    return KINDS[visits[visit] >>> KIND_SHIFT];
  }

  /** Index of a day's first order; orders stand in the sequence of their visits. */
  public int firstOrder(int day) {
    return firstOrder[day];
  }

  /** When in the day the order comes, as a share of the day's orders. */
  public double orderShare(int order) {
    return orderShare[order];
  }

  /**
   * When in the day the user of this visit orders later in the plan, which has the orders of a
   * user's day behind the other visits; its end if they do not.
   *
   * @param order index of the next order in the plan
   * @param end index of the next day's first visit
   */
  public double orderShareAfter(int visit, int order, int end) {
    for (int v = visit + 1; v < end && user(v) == user(visit); v++) {
      if (isOrder(visits[v])) {
        return orderShare[order];
      }
    }
    return 1;
  }

  /** The money the customer means to spend. */
  public double orderValue(int order) {
    return orderValue[order];
  }
}
