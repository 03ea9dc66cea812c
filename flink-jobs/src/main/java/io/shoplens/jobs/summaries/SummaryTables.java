package io.shoplens.jobs.summaries;

import io.shoplens.jobs.products.Products;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that are made from sums, in the order in which they are written. */
final class SummaryTables {
  /** The columns of each table's rows. */
  static final Map<String, List<String>> COLUMNS = columnsByTable();

  private SummaryTables() {}

  static List<String> columns(String table) {
    List<String> columns = COLUMNS.get(table);
    if (columns == null) {
      throw new IllegalArgumentException("No summary makes " + table);
    }
    return columns;
  }

  private static Map<String, List<String>> columnsByTable() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put(DataPeriod.TABLE, DataPeriod.COLUMNS);
    columns.put(DailyEvents.TABLE, DailyEvents.COLUMNS);
    columns.put(HourlyEvents.TABLE, HourlyEvents.COLUMNS);
    columns.put(DowEvents.TABLE, DowEvents.COLUMNS);
    columns.put(DailyBuyers.TABLE, DailyBuyers.COLUMNS);
    columns.put(RevenueDrivers.TABLE, RevenueDrivers.COLUMNS);
    columns.put(PriceSummary.TABLE, PriceSummary.COLUMNS);
    columns.put(FunnelSummary.TABLE, FunnelSummary.COLUMNS);
    columns.put(TopBrands.TABLE, TopBrands.COLUMNS);
    columns.put(TopCategories.TABLE, TopCategories.COLUMNS);
    columns.put(SessionHistogram.TABLE, SessionHistogram.COLUMNS);
    columns.put(SessionStatsSample.TABLE, SessionStatsSample.COLUMNS);
    columns.put(PriceSample.TABLE, PriceSample.COLUMNS);
    columns.put(DataQuality.TABLE, DataQuality.COLUMNS);
    columns.put(EventCube.TABLE, EventCube.COLUMNS);
    columns.put(Products.TABLE, Products.COLUMNS);
    return Collections.unmodifiableMap(columns);
  }
}
