package io.shoplens.jobs.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.TableOperations;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.encryption.EncryptionManager;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.LocationProvider;
import org.apache.iceberg.jdbc.JdbcCatalog;

/**
 * The real catalog, with a listener that is told after every commit of an existing table, of one at
 * a time.
 */
public final class WatchedCatalog extends JdbcCatalog {
  private static final Map<String, Consumer<String>> WATCHERS = new ConcurrentHashMap<>();

  private String address = "";

  /** Tells of commits through any catalog opened with that address. */
  static void watch(String address, Consumer<String> watcher) {
    WATCHERS.put(address, watcher);
  }

  static void forget(String address) {
    WATCHERS.remove(address);
  }

  @Override
  public void initialize(String name, Map<String, String> properties) {
    address = properties.getOrDefault("uri", "");
    super.initialize(name, properties);
  }

  @Override
  protected TableOperations newTableOps(TableIdentifier identifier) {
    return new WatchedOperations(super.newTableOps(identifier), identifier.toString());
  }

  /** Hands everything through. */
  private final class WatchedOperations implements TableOperations {
    private final TableOperations real;
    private final String table;

    WatchedOperations(TableOperations real, String table) {
      this.real = real;
      this.table = table;
    }

    @Override
    public void commit(TableMetadata base, TableMetadata metadata) {
      real.commit(base, metadata);
      Consumer<String> watcher = WATCHERS.get(address);
      if (watcher != null && base != null) {
        synchronized (watcher) {
          watcher.accept(table);
        }
      }
    }

    @Override
    public TableMetadata current() {
      return real.current();
    }

    @Override
    public TableMetadata refresh() {
      return real.refresh();
    }

    @Override
    public FileIO io() {
      return real.io();
    }

    @Override
    public EncryptionManager encryption() {
      return real.encryption();
    }

    @Override
    public String metadataFileLocation(String fileName) {
      return real.metadataFileLocation(fileName);
    }

    @Override
    public LocationProvider locationProvider() {
      return real.locationProvider();
    }

    @Override
    public TableOperations temp(TableMetadata uncommitted) {
      return real.temp(uncommitted);
    }

    @Override
    public long newSnapshotId() {
      return real.newSnapshotId();
    }
  }
}
