package io.shoplens.jobs.shoppers;

/** A column that features are computed from; times count as microseconds since the epoch. */
public record SourceColumn(String table, String name) {

  @Override
  public String toString() {
    return table + "." + name;
  }
}
