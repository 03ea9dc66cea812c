package io.shoplens.jobs.quality;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The hashes of keys that share a prefix: first all are added, then they are counted. */
sealed interface KeyPartition {

  void add(long[] hashes, int count) throws IOException;

  /** How many keys were there before. */
  long repeated() throws IOException;

  /** Lets go of everything held. */
  void discard() throws IOException;

  /** For tables whose keys fit in memory. */
  final class InMemory implements KeyPartition {
    private final RepeatedKeys keys;

    InMemory(int expected) {
      keys = new RepeatedKeys(expected);
    }

    @Override
    public synchronized void add(long[] hashes, int count) {
      for (int i = 0; i < count; i++) {
        keys.add(hashes[i]);
      }
    }

    @Override
    public synchronized long repeated() {
      return keys.count();
    }

    @Override
    public void discard() {}
  }

  /** For tables whose keys do not. */
  final class OnDisk implements KeyPartition {
    private static final int BUFFER_BYTES = 1 << 13;

    private final Path file;
    private final DataOutputStream out;
    private int keys;

    OnDisk(Path file) throws IOException {
      this.file = file;
      this.out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES));
    }

    @Override
    public synchronized void add(long[] hashes, int count) throws IOException {
      for (int i = 0; i < count; i++) {
        out.writeLong(hashes[i]);
      }
      keys = Math.addExact(keys, count);
    }

    @Override
    public synchronized long repeated() throws IOException {
      out.close();
      RepeatedKeys repeatedKeys = new RepeatedKeys(0);
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES))) {
        for (int i = 0; i < keys; i++) {
          repeatedKeys.add(in.readLong());
        }
      }
      return repeatedKeys.count();
    }

    @Override
    public synchronized void discard() throws IOException {
      out.close();
      Files.deleteIfExists(file);
    }
  }
}
