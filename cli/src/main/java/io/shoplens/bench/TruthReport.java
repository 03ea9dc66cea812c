package io.shoplens.bench;

import io.shoplens.jobs.runs.OpenCatalog;
import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.jobs.truth.TruthSessions;
import io.shoplens.jobs.truth.TruthUsers;
import java.nio.file.Path;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.TableIdentifier;

/** The models of a generated shop beside what the generator hides. */
public final class TruthReport {
  private final OpenCatalog open;

  private TruthReport(OpenCatalog open) {
    this.open = open;
  }

  /**
   * @param truth the folder with the truth of the shop in these tables
   */
  public static String of(CatalogSettings catalog, Path truth) {
    try (OpenCatalog open = new OpenCatalog(catalog)) {
      return new TruthReport(open).text(truth);
    }
  }

  private String text(Path truth) {
    String shoppers = ShopperTruth.of(table("customer_clusters"), TruthUsers.read(truth)).text();
    String purchases =
        PurchaseTruth.of(table("session_scores"), TruthSessions.read(truth))
            .text(PromotedFigures.of(table("models"), table("model_metrics")));
    return shoppers + System.lineSeparator() + purchases;
  }

  private Table table(String name) {
    return open.catalog().loadTable(TableIdentifier.of("ml", name));
  }
}
