package io.shoplens.schema;

import java.util.List;
import java.util.Objects;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;

/** All that is agreed about one table. */
public record TableContract(
    String namespace,
    String name,
    String description,
    String producer,
    List<String> key,
    List<PartitionField> partitioning,
    List<String> sortOrder,
    String freshness,
    List<Column> columns,
    List<Expectation> expectations) {
  public TableContract {
    Objects.requireNonNull(namespace, "namespace");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(producer, "producer");
    Objects.requireNonNull(freshness, "freshness");
    key = List.copyOf(key);
    partitioning = List.copyOf(partitioning);
    sortOrder = List.copyOf(sortOrder);
    columns = List.copyOf(columns);
    expectations = List.copyOf(expectations);
  }

  /** The name SQL users write, e.g. {@code shop.events}. */
  public String fullName() {
    return namespace + "." + name;
  }

  /** The name catalogs take. */
  public TableIdentifier identifier() {
    return TableIdentifier.of(Namespace.of(namespace), name);
  }

  /** Whether rows come from people who write SQL, and not from a job. */
  public boolean isEditedByPeople() {
    return producer.equals("people");
  }

  /** The position of a column among the columns. */
  public int indexOf(String columnName) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(columnName)) {
        return i;
      }
    }
    throw new IllegalArgumentException(fullName() + " has no column " + columnName);
  }

  public Column column(String columnName) {
    return columns.get(indexOf(columnName));
  }

  public boolean hasColumn(String columnName) {
    return columns.stream().anyMatch(column -> column.name().equals(columnName));
  }
}
