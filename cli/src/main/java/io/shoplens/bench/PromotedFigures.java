package io.shoplens.bench;

import io.shoplens.jobs.tables.TableRows;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.Table;
import org.jspecify.annotations.Nullable;

/** What the registry says of a promoted model of purchases. */
record PromotedFigures(
    String kind, double prAuc, double low, double high, double calibrationError) {

  /** By landmark. */
  static Map<Integer, PromotedFigures> of(Table models, Table metrics) {
    Map<String, Map<String, double[]>> measured = new HashMap<>();
    TableRows.read(
        metrics,
        List.of("model_version", "metric", "value", "low", "high"),
        row ->
            measured
                .computeIfAbsent(row.get(0, CharSequence.class).toString(), key -> new HashMap<>())
                .put(
                    row.get(1, CharSequence.class).toString(),
                    new double[] {
                      row.get(2, Double.class),
                      orNaN(row.get(3, Double.class)),
                      orNaN(row.get(4, Double.class))
                    }));
    Map<Integer, PromotedFigures> promoted = new TreeMap<>();
    TableRows.read(
        models,
        List.of("model_version", "kind", "landmark", "promoted"),
        row -> {
          Integer landmark = row.get(2, Integer.class);
          Map<String, double[]> figures = measured.get(row.get(0, CharSequence.class).toString());
          if (landmark != null && figures != null && row.get(3, Boolean.class)) {
            promoted.put(landmark, of(row.get(1, CharSequence.class).toString(), figures));
          }
        });
    return promoted;
  }

  String precision() {
    return String.format(Locale.ROOT, "%.3f (%.3f-%.3f)", prAuc, low, high);
  }

  private static PromotedFigures of(String kind, Map<String, double[]> figures) {
    double[] none = {Double.NaN, Double.NaN, Double.NaN};
    double[] prAuc = figures.getOrDefault("pr_auc", none);
    return new PromotedFigures(
        kind, prAuc[0], prAuc[1], prAuc[2], figures.getOrDefault("calibration_error", none)[0]);
  }

  private static double orNaN(@Nullable Double value) {
    return value == null ? Double.NaN : value;
  }
}
