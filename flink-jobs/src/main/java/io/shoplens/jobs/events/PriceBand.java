package io.shoplens.jobs.events;

import java.util.Arrays;

/** Price ranges that dashboards filter by; the lower edge belongs to the band. */
public enum PriceBand {
  NONE("none", Long.MIN_VALUE),
  BELOW_10("0-10", 1),
  FROM_10("10-50", 10_00),
  FROM_50("50-100", 50_00),
  FROM_100("100-250", 100_00),
  FROM_250("250-500", 250_00),
  FROM_500("500-1000", 500_00),
  FROM_1000("1000+", 1000_00);

  private static final PriceBand[] BANDS = values();
  private static final long[] EDGES =
      Arrays.stream(BANDS).mapToLong(band -> band.fromCents).toArray();

  private final String label;
  private final long fromCents;

  PriceBand(String label, long fromCents) {
    this.label = label;
    this.fromCents = fromCents;
  }

  public String label() {
    return label;
  }

  /** Asked for every event: all edges are compared, for a jump is harder to foresee. */
  public static PriceBand of(long priceCents) {
    int band = 0;
    for (int i = 1; i < EDGES.length; i++) {
      band += priceCents >= EDGES[i] ? 1 : 0;
    }
    return BANDS[band];
  }

  public static PriceBand ofCode(int ordinal) {
    return BANDS[ordinal];
  }
}
