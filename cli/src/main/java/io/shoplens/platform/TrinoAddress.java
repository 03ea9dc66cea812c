package io.shoplens.platform;

import io.shoplens.jobs.tables.CatalogSettings;

/** Where a running Trino answers. */
public record TrinoAddress(int port) {
  public String jdbcUrl() {
    return "jdbc:trino://127.0.0.1:" + port + "/" + CatalogSettings.NAME;
  }
}
