package io.shoplens.jobs.quality;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes the hashes of all keys of a table from many threads and counts those that repeat. */
final class KeyStore implements Closeable {
  private static final int KEYS_IN_PROCESSOR_CACHE = 1 << 15;

  private final List<KeyPartition> partitions = new ArrayList<>();
  private final Path folder;

  /**
   * @param rows how many keys will come
   */
  KeyStore(long rows, QualitySettings settings) throws IOException {
    this.folder = Files.createTempDirectory(settings.temporary(), "keys");
    boolean onDisk = rows > settings.keysInMemory();
    // Counting takes about three times the room of the keys, by each thread for one partition.
    long keysPerPartition =
        onDisk
            ? Math.max(1, settings.keysInMemory() / settings.threads() / 3)
            : KEYS_IN_PROCESSOR_CACHE;
    long count = Math.max(settings.threads(), rows / keysPerPartition + 1);
    for (int i = 0; i < count; i++) {
      // A little more than its share, because hashes do not spread perfectly.
      int expected = Math.toIntExact(rows / count + rows / count / 16);
      partitions.add(
          onDisk
              ? new KeyPartition.OnDisk(folder.resolve(i + ".keys"), expected)
              : new KeyPartition.InMemory(expected));
    }
  }

  /** A buffer through which one thread adds keys. */
  Buffer buffer() {
    return new Buffer();
  }

  List<KeyPartition> partitions() {
    return partitions;
  }

  @Override
  public void close() throws IOException {
    for (KeyPartition partition : partitions) {
      partition.discard();
    }
    Files.deleteIfExists(folder);
  }

  /** Collects keys by partition, so that threads seldom meet. */
  final class Buffer {
    private static final int KEYS = 128;

    private final long[][] hashes = new long[partitions.size()][KEYS];
    private final int[] counts = new int[partitions.size()];

    void add(long[] keys, int count) throws IOException {
      for (int i = 0; i < count; i++) {
        long hash = keys[i];
        // The upper bits choose the partition: bits 33 to 63 scaled to the number of partitions.
        int partition = (int) (((hash >>> 33) * counts.length) >>> 31);
        int position = counts[partition]++;
        hashes[partition][position] = hash;
        if (position == KEYS - 1) {
          flush(partition);
        }
      }
    }

    void flush() throws IOException {
      for (int partition = 0; partition < counts.length; partition++) {
        flush(partition);
      }
    }

    private void flush(int partition) throws IOException {
      partitions.get(partition).add(hashes[partition], counts[partition]);
      counts[partition] = 0;
    }
  }
}
