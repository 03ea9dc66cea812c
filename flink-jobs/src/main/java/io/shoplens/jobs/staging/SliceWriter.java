package io.shoplens.jobs.staging;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Appends packed records to one slice file per partition, a block at a time. */
abstract class SliceWriter implements Closeable {
  /** Big enough for sequential writing, small enough for a thousand open partitions. */
  static final int BLOCK_BYTES = 32 * 1024;

  private static final int FIRST_BLOCK_BYTES = 512;

  /** A power of two. */
  private static final int RECENT = 256;

  /** Far below what a process may open, however many days or buckets there are. */
  private static final int MOST_OPEN_FILES = 256;

  private final Path folder;
  private final String name;
  private final int writer;
  private final Int2ObjectOpenHashMap<Partition> partitions = new Int2ObjectOpenHashMap<>();
  private final List<Slice> slices = new ArrayList<>();

  /** The partition used last of those whose numbers end alike, which mostly is the one wanted. */
  private final @Nullable Partition[] recent = new @Nullable Partition[RECENT];

  /** Partitions with an open file, the one written least recently first. */
  private final LinkedHashMap<Integer, Partition> open = new LinkedHashMap<>(16, 0.75f, true);

  SliceWriter(String folder, String name, int writer) {
    this.folder = new Path(folder);
    // The random part keeps a restarted attempt's files apart from those it replaces.
    this.name = name + "-" + writer + "-" + UUID.randomUUID();
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

  /** Completes all files. */
  public List<Slice> finish() throws IOException {
    List<Partition> inOrder = new ArrayList<>(partitions.values());
    inOrder.sort(Comparator.comparingInt(partition -> partition.id));
    for (Partition partition : inOrder) {
      partition.flush();
      partition.closeFile();
    }
    forget();
    return List.copyOf(slices);
  }

  /** Lets go of open files after a failure; does nothing after {@link #finish()}. */
  @Override
  public void close() throws IOException {
    for (Partition partition : open.values()) {
      partition.closeFile();
    }
    forget();
  }

  private void forget() {
    partitions.clear();
    open.clear();
    Arrays.fill(recent, null);
  }

  /**
   * Makes room for one more open file: the one written least recently ends, its next part follows.
   */
  private void opened(Partition partition) throws IOException {
    open.put(partition.id, partition);
    if (open.size() > MOST_OPEN_FILES) {
      Partition oldest = open.values().iterator().next();
      open.remove(oldest.id);
      oldest.closeFile();
    }
  }

  /** One partition's block and, once the block has been full, its file. */
  final class Partition {
    private final int id;
    private byte[] block = new byte[FIRST_BLOCK_BYTES];
    private int used;
    private long recordsInBlock;
    private long recordsInFile;
    private @Nullable DataOutputStream file;
    private @Nullable Path path;
    private int parts;

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
      recordsInBlock++;
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
      if (used == 0) {
        return;
      }
      try {
        DataOutputStream out = openFile();
        out.writeInt(used);
        out.write(block, 0, used);
      } catch (IOException e) {
        throw StagingFailure.writing(folder, e);
      }
      used = 0;
      recordsInFile += recordsInBlock;
      recordsInBlock = 0;
    }

    private DataOutputStream openFile() throws IOException {
      if (file == null) {
        path = new Path(folder, name + "-" + id + "-" + parts++ + ".slice");
        file =
            new DataOutputStream(
                path.getFileSystem().create(path, FileSystem.WriteMode.NO_OVERWRITE));
        opened(this);
      } else {
        open.get(id);
      }
      return file;
    }

    private void closeFile() throws IOException {
      if (file != null && path != null) {
        file.close();
        slices.add(new Slice(path.toString(), id, writer, recordsInFile));
        recordsInFile = 0;
        file = null;
      }
    }
  }
}
