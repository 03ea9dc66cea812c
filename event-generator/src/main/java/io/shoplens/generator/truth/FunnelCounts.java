package io.shoplens.generator.truth;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many sessions or users came to each stage. */
final class FunnelCounts {
  private final long[] counts = new long[FunnelStage.values().length];
  private long total;

  void add(int stages) {
    total++;
    for (FunnelStage stage : FunnelStage.values()) {
      counts[stage.ordinal()] += (stages & stage.bit()) != 0 ? 1 : 0;
    }
  }

  long total() {
    return total;
  }

  long count(FunnelStage stage) {
    return counts[stage.ordinal()];
  }

  Map<String, Long> loose() {
    Map<String, Long> result = new LinkedHashMap<>();
    result.put("view", count(FunnelStage.VIEW));
    result.put("cart", count(FunnelStage.CART));
    result.put("purchase", count(FunnelStage.PURCHASE));
    return result;
  }

  Map<String, Long> strict() {
    Map<String, Long> result = new LinkedHashMap<>();
    result.put("view", count(FunnelStage.VIEW));
    result.put("cart", count(FunnelStage.STRICT_CART));
    result.put("purchase", count(FunnelStage.STRICT_PURCHASE));
    return result;
  }
}
