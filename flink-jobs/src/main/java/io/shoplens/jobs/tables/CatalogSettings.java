package io.shoplens.jobs.tables;

import io.shoplens.schema.ShoplensException;
import java.io.Serializable;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
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

  public Catalog open() {
    try {
      return CatalogUtil.buildIcebergCatalog(NAME, properties, new Configuration());
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
