package io.shoplens.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.shoplens.jobs.tables.CatalogSettings;
import io.shoplens.jobs.tables.TableRows;
import io.shoplens.platform.LocalPlatform;
import io.shoplens.platform.PlatformHome;
import io.shoplens.platform.ProcessRecord;
import io.shoplens.platform.Progress;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;

/**
 * A home with an empty catalog whose database runs: making a database cluster is installing
 * Shoplens, not using it.
 */
final class FreshHome implements AutoCloseable {
  private static final List<String> SCHEMAS = List.of("shop", "summary", "ops");

  private final PlatformHome home;
  private final LocalPlatform platform;
  private final CatalogSettings catalog;

  private FreshHome(PlatformHome home, LocalPlatform platform, CatalogSettings catalog) {
    this.home = home;
    this.platform = platform;
    this.catalog = catalog;
  }

  static FreshHome at(Path folder, Map<String, String> environment, Progress progress) {
    PlatformHome home = new PlatformHome(folder);
    LocalPlatform platform = LocalPlatform.at(home, environment, progress);
    return new FreshHome(home, platform, platform.startCatalog());
  }

  /** What a person types, in this home. */
  ProcessBuilder run(Path checkout, Path input) {
    ProcessBuilder builder =
        new ProcessBuilder(
            checkout.resolve("shoplens").toString(), "run", "data", "--input", input.toString());
    builder.environment().put(PlatformHome.VARIABLE, home.root().toString());
    return builder;
  }

  List<ProcessHandle> servers() {
    return platform.runningPostgres().flatMap(ProcessRecord::process).stream().toList();
  }

  /** The data files of each table's current version. */
  SortedMap<String, List<DataFile>> files() {
    SortedMap<String, List<DataFile>> files = new TreeMap<>();
    Catalog tables = catalog.open();
    try {
      for (String schema : SCHEMAS) {
        for (TableIdentifier name : tables.listTables(Namespace.of(schema))) {
          Table table = tables.loadTable(name);
          files.put(name.toString(), TableRows.dataFiles(table));
        }
      }
    } finally {
      closeQuietly(tables);
    }
    return files;
  }

  /** Writes the names of all data files by table, as the comparison reads them. */
  void writeFiles(Path target) {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(target.toFile(), JsonEncoding.UTF8)) {
      json.writeStartObject();
      for (Map.Entry<String, List<DataFile>> table : files().entrySet()) {
        json.writeArrayFieldStart(table.getKey());
        for (DataFile file : table.getValue()) {
          json.writeString(URI.create(file.location()).getPath());
        }
        json.writeEndArray();
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    platform.stop();
  }

  private static void closeQuietly(Catalog catalog) {
    if (catalog instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException e) {
        // Its connections end with this process.
      }
    }
  }
}
