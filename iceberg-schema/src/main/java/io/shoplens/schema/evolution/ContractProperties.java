package io.shoplens.schema.evolution;

import io.shoplens.schema.Column;
import io.shoplens.schema.ColumnType;
import io.shoplens.schema.PartitionField;
import io.shoplens.schema.TableContract;
import java.util.Map;
import java.util.TreeMap;
import org.apache.iceberg.TableProperties;

/** The table properties the contract decides; all others belong to whoever runs the platform. */
final class ContractProperties {
  /** How often the contract of a table has changed it; 1 when it was created. */
  static final String VERSION = "shoplens.contract-version";

  /** Followed by a version: what changed with it, and when. */
  static final String CHANGE = "shoplens.contract-change.";

  private static final int KEPT_METADATA_FILES = 20;

  private ContractProperties() {}

  static Map<String, String> of(TableContract contract) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("comment", contract.description());
    properties.put("shoplens.key", String.join(",", contract.key()));
    properties.put("shoplens.producer", contract.producer());
    properties.put(TableProperties.DEFAULT_FILE_FORMAT, "parquet");
    properties.put(TableProperties.PARQUET_COMPRESSION, "zstd");
    properties.put(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true");
    properties.put(
        TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, Integer.toString(KEPT_METADATA_FILES));
    properties.put(TableProperties.DEFAULT_WRITE_METRICS_MODE, "truncate(16)");
    contract.columns().stream()
        .filter(column -> prunesByWholeValue(contract, column))
        .forEach(
            column ->
                properties.put(
                    TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + column.name(), "full"));
    return properties;
  }

  /** Paths and run ids share long prefixes: cut at 16 characters, their bounds prune nothing. */
  private static boolean prunesByWholeValue(TableContract contract, Column column) {
    boolean searched =
        contract.key().contains(column.name())
            || contract.sortOrder().contains(column.name())
            || contract.partitioning().stream()
                .map(PartitionField::column)
                .anyMatch(column.name()::equals);
    return searched && column.type().equals(ColumnType.STRING);
  }
}
