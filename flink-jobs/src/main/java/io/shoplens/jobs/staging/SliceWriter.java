package io.shoplens.jobs.staging;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Appends packed records to one slice file per partition, a block at a time. */
abstract class SliceWriter implements Closeable {
  /** Big enough for sequential writing, small enough for a thousand open partitions. */
  static final int BLOCK_BYTES = 32 * 1024;

  private final Path folder;
  private final String name;
  private final int writer;
  private final TreeMap<Integer, Partition> partitions = new TreeMap<>();

  SliceWriter(String folder, String name, int writer) {
    this.folder = new Path(folder);
    // The random part keeps a restarted attempt's files apart from those it replaces.
    this.name = name + "-" + writer + "-" + UUID.randomUUID();
    this.writer = writer;
  }

  Partition partition(int id) {
    return partitions.computeIfAbsent(id, Partition::new);
  }

  /** Completes all files. */
  public List<Slice> finish() throws IOException {
    List<Slice> slices = new ArrayList<>(partitions.size());
    for (Partition partition : partitions.values()) {
      slices.add(partition.finish());
    }
    partitions.clear();
    return slices;
  }

  /** Lets go of open files after a failure; does nothing after {@link #finish()}. */
  @Override
  public void close() throws IOException {
    for (Partition partition : partitions.values()) {
      partition.abandon();
    }
    partitions.clear();
  }

  /** One partition's open block and file. */
  final class Partition {
    private final Path path;
    private final int id;
    private final DataOutputStream file;
    private byte[] block = new byte[BLOCK_BYTES];
    private int used;
    private long records;

    Partition(int id) {
      this.id = id;
      this.path = new Path(folder, name + "-" + id + ".slice");
      try {
        OutputStream out = path.getFileSystem().create(path, FileSystem.WriteMode.NO_OVERWRITE);
        this.file = new DataOutputStream(out);
      } catch (IOException e) {
        throw StagingFailure.writing(path, e);
      }
    }

    /** The block with at least that much room behind {@link #used()}. */
    byte[] blockWithRoom(int bytes) {
      if (used + bytes > block.length) {
        flush();
        if (bytes > block.length) {
          block = new byte[bytes];
        }
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

    private void flush() {
      if (used == 0) {
        return;
      }
      try {
        file.writeInt(used);
        file.write(block, 0, used);
      } catch (IOException e) {
        throw StagingFailure.writing(path, e);
      }
      used = 0;
    }

    private Slice finish() throws IOException {
      flush();
      file.close();
      return new Slice(path.toString(), id, writer, records);
    }

    private void abandon() throws IOException {
      file.close();
    }
  }
}
