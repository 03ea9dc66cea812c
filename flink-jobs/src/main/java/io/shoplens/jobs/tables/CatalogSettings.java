package io.shoplens.jobs.tables;

import io.shoplens.schema.ShoplensException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.catalog.Catalog;

/**
 * Where the tables are: Iceberg's own catalog properties, so that any catalog it speaks will do.
 */
public record CatalogSettings(Map<String, String> properties) implements Serializable {
  /** The catalog's name in every engine. */
  public static final String NAME = "shoplens";

  public CatalogSettings {
    properties = Map.copyOf(properties);
  }

  /** A warehouse on this machine is reached directly, unless the settings name another way. */
  private Map<String, String> withFileAccess() {
    Map<String, String> all = new HashMap<>(properties);
    if (LocalFileIO.reaches(properties.getOrDefault(CatalogProperties.WAREHOUSE_LOCATION, ""))) {
      all.putIfAbsent(CatalogProperties.FILE_IO_IMPL, LocalFileIO.class.getName());
    }
    return all;
  }

  public Catalog open() {
    try {
      return CatalogUtil.buildIcebergCatalog(NAME, withFileAccess(), new Configuration());
    } catch (RuntimeException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "The Iceberg catalog "
              + properties.getOrDefault("uri", NAME)
              + " cannot be opened ("
              + e.getMessage()
              + "): check that its database answers and that the catalog settings are right.",
          e);
    }
  }
}
