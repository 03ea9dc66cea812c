package io.shoplens.jobs.events;

import org.jspecify.annotations.Nullable;

/**
 * Where pure logic puts finished rows of one table, values in the order of its COLUMNS list. Types:
 * Long, Integer, Double, Boolean, String, Integer (date: epoch day), Long (timestamptz: epoch
 * micros), BigDecimal of scale 2 (money).
 */
@FunctionalInterface
public interface RowSink {
  void row(@Nullable Object... values);
}
