package io.shoplens.jobs.quality;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
      keys.add(hashes, count);
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
    private static final int BUFFER_KEYS = 1 << 11;

    private final Path path;
    private final FileChannel file;
    private final ByteBuffer bytes =
        ByteBuffer.allocate(BUFFER_KEYS * Long.BYTES).order(ByteOrder.nativeOrder());
    private final LongBuffer buffer = bytes.asLongBuffer();
    private final int expected;

    /**
     * @param expected about how many different keys there will be
     */
    OnDisk(Path path, int expected) throws IOException {
      this.path = path;
      this.file =
          FileChannel.open(
              path,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      this.expected = expected;
    }

    @Override
    public synchronized void add(long[] hashes, int count) throws IOException {
      if (buffer.remaining() < count) {
        write();
      }
      buffer.put(hashes, 0, count);
    }

    @Override
    public synchronized long repeated() throws IOException {
      write();
      file.position(0);
      RepeatedKeys keys = new RepeatedKeys(expected);
      long[] read = new long[BUFFER_KEYS];
      while (fill()) {
        int count = buffer.remaining();
        buffer.get(read, 0, count);
        keys.add(read, count);
      }
      return keys.count();
    }

    @Override
    public synchronized void discard() throws IOException {
      file.close();
      Files.deleteIfExists(path);
    }

    private void write() throws IOException {
      bytes.clear().limit(buffer.position() * Long.BYTES);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      buffer.clear();
    }

    /** Reads the next keys, if there are any: nothing but whole keys was written. */
    private boolean fill() throws IOException {
      bytes.clear();
      int got = 0;
      while (got >= 0 && bytes.hasRemaining()) {
        got = file.read(bytes);
      }
      buffer.clear().limit(bytes.position() / Long.BYTES);
      return buffer.hasRemaining();
    }
  }
}
