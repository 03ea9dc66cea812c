package io.shoplens.jobs.runs;

import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.schema.ShoplensException;
import org.apache.iceberg.catalog.Catalog;

/** A catalog whose connections are closed with the run. */
public final class OpenCatalog implements AutoCloseable {
  private final Catalog catalog;

  public OpenCatalog(CatalogSettings settings) {
    this.catalog = settings.open();
  }

  public Catalog catalog() {
    return catalog;
  }

  @Override
  public void close() {
    if (catalog instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new ShoplensException(
            ShoplensException.Kind.EXTERNAL,
            "The catalog's connections could not be closed: " + e.getMessage(),
            e);
      }
    }
  }
}
