package io.shoplens.schema;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table.yaml exactly as it is written, before anything is checked. */
record TableYaml(
    @Nullable String description,
    @Nullable String producer,
    @Nullable List<String> key,
    @Nullable List<String> partitioning,
    @Nullable List<String> sortOrder,
    @Nullable String freshness,
    @Nullable MinRowsYaml minRows,
    @Nullable List<ColumnYaml> columns,
    @Nullable List<ConditionYaml> conditions) {

  /** The value of {@code min_rows}. */
  record MinRowsYaml(@Nullable Long rows, Expectation.@Nullable Severity severity) {}

  /** One entry under {@code columns}. */
  record ColumnYaml(
      @Nullable String name,
      @Nullable String type,
      @Nullable Boolean optional,
      @Nullable String unit,
      @Nullable String doc,
      @Nullable List<String> accepted,
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      Expectation.@Nullable Severity severity) {}

  /** One entry under {@code conditions}: the sum of {@code sum} against exactly one other side. */
  record ConditionYaml(
      @Nullable String name,
      @Nullable List<String> sum,
      @Nullable List<String> equals,
      @Nullable List<String> atMost,
      @Nullable List<String> lessThan,
      Expectation.@Nullable Severity severity) {}
}
