package io.shoplens.jobs.staging;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * Appends packed records to a block per partition and full blocks to one file, so that a thousand
 * partitions need no more than one open file.
 */
abstract class SliceWriter implements Closeable {
  /** Big enough for sequential writing, small enough for a thousand partitions. */
  static final int BLOCK_BYTES = 32 * 1024;

  private static final int FIRST_BLOCK_BYTES = 512;

  /** A power of two. */
  private static final int RECENT = 256;

  private final Path path;
  private final int writer;
  private final Int2ObjectOpenHashMap<Partition> partitions = new Int2ObjectOpenHashMap<>();

  /** The partition used last of those whose numbers end alike, which mostly is the one wanted. */
  private final @Nullable Partition[] recent = new @Nullable Partition[RECENT];

  private @Nullable OutputStream file;
  private long written;

  SliceWriter(String folder, String name, int writer) {
    // The random part keeps a restarted attempt's files apart from those it replaces.
    this.path = new Path(folder, name + "-" + writer + "-" + UUID.randomUUID() + ".slices");
    this.writer = writer;
  }

  Partition partition(int id) {
    Partition found = recent[id & (RECENT - 1)];
    if (found == null || found.id != id) {
      found = partitions.computeIfAbsent(id, Partition::new);
      recent[id & (RECENT - 1)] = found;
    }
    return found;
  }

  /** Completes the file. */
  public List<Slice> finish() throws IOException {
    List<Partition> inOrder = new ArrayList<>(partitions.values());
    inOrder.sort(Comparator.comparingInt(partition -> partition.id));
    List<Slice> slices = new ArrayList<>();
    for (Partition partition : inOrder) {
      partition.flush();
      slices.add(partition.slice());
    }
    close();
    return slices;
  }

  /** Lets go of the open file after a failure; does nothing after {@link #finish()}. */
  @Override
  public void close() throws IOException {
    partitions.clear();
    Arrays.fill(recent, null);
    if (file != null) {
      file.close();
      file = null;
    }
  }

  private void append(byte[] block, int length) {
    try {
      if (file == null) {
        file = path.getFileSystem().create(path, FileSystem.WriteMode.NO_OVERWRITE);
      }
      file.write(block, 0, length);
    } catch (IOException e) {
      throw StagingFailure.writing(path, e);
    }
    written += length;
  }

  /** One partition's block, and where its full ones went. */
  final class Partition {
    private final int id;
    private byte[] block = new byte[FIRST_BLOCK_BYTES];
    private int used;
    private long records;
    private final LongArrayList blocks = new LongArrayList();

    Partition(int id) {
      this.id = id;
    }

    /** The block with at least that much room behind {@link #used()}. */
    byte[] blockWithRoom(int bytes) {
      if (used + bytes > block.length) {
        makeRoom(bytes);
      }
      return block;
    }

    int used() {
      return used;
    }

    void advance(int newUsed) {
      used = newUsed;
      records++;
    }

    void append(ByteArrayOutputStream record) {
      byte[] bytes = record.toByteArray();
      byte[] target = blockWithRoom(bytes.length);
      System.arraycopy(bytes, 0, target, used, bytes.length);
      advance(used + bytes.length);
    }

    /**
     * Grows a small block, so that partitions with few records take little memory, or empties it.
     */
    private void makeRoom(int bytes) {
      if (block.length < BLOCK_BYTES) {
        block = Arrays.copyOf(block, Math.max(used + bytes, block.length * 4));
        return;
      }
      flush();
      if (bytes > block.length) {
        block = new byte[bytes];
      }
    }

    private void flush() {
      if (used > 0) {
        blocks.add(written);
        blocks.add(used);
        SliceWriter.this.append(block, used);
        used = 0;
      }
    }

    private Slice slice() {
      return new Slice(path.toString(), id, writer, records, blocks.toLongArray());
    }
  }
}
