package io.shoplens.generator.users;

import java.util.Arrays;

/** Collects visits in user order and sorts them by day, keeping that order. */
final class ChunkPlanBuilder {
  private final int days;
  private long[] visits = new long[1 << 12];
  private int visitCount;
  private float[] shares = new float[1 << 8];
  private float[] values = new float[1 << 8];
  private int orderCount;

  ChunkPlanBuilder(int days) {
    this.days = days;
  }

  void addVisit(int day, int user, VisitKind kind) {
    if (visitCount == visits.length) {
      visits = Arrays.copyOf(visits, 2 * visitCount);
    }
    visits[visitCount++] = ((long) day << 32) | ChunkPlan.pack(user, kind);
  }

  void addOrder(int day, int user, VisitKind kind, double share, double value) {
    addVisit(day, user, kind);
    if (orderCount == shares.length) {
      shares = Arrays.copyOf(shares, 2 * orderCount);
      values = Arrays.copyOf(values, 2 * orderCount);
    }
    shares[orderCount] = (float) share;
    values[orderCount++] = (float) value;
  }

  ChunkPlan build() {
    int[] firstVisit = new int[days + 1];
    int[] firstOrder = new int[days + 1];
    for (int i = 0; i < visitCount; i++) {
      int day = (int) (visits[i] >>> 32);
      firstVisit[day + 1]++;
      firstOrder[day + 1] += ChunkPlan.isOrder((int) visits[i]) ? 1 : 0;
    }
    for (int day = 0; day < days; day++) {
      firstVisit[day + 1] += firstVisit[day];
      firstOrder[day + 1] += firstOrder[day];
    }
    int[] sorted = new int[visitCount];
    float[] sortedShares = new float[orderCount];
    float[] sortedValues = new float[orderCount];
    int[] nextVisit = firstVisit.clone();
    int[] nextOrder = firstOrder.clone();
    int order = 0;
    for (int i = 0; i < visitCount; i++) {
      int day = (int) (visits[i] >>> 32);
      sorted[nextVisit[day]++] = (int) visits[i];
      if (ChunkPlan.isOrder((int) visits[i])) {
        int place = nextOrder[day]++;
        sortedShares[place] = shares[order];
        sortedValues[place] = values[order++];
      }
    }
    return new ChunkPlan(firstVisit, sorted, firstOrder, sortedShares, sortedValues);
  }
}
