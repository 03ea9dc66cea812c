package io.shoplens.jobs.staging;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Files beside the slices that hold one thing each: dictionaries, partial sums. */
public final class StagedObject {
  private StagedObject() {}

  /** Writes a file with a name of its own and returns its path. */
  public static String write(String folder, String name, Content content) {
    Path path = new Path(folder, name + "-" + UUID.randomUUID());
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                path.getFileSystem().create(path, FileSystem.WriteMode.NO_OVERWRITE),
                SliceWriter.BLOCK_BYTES))) {
      content.write(out);
    } catch (IOException e) {
      throw StagingFailure.writing(path, e);
    }
    return path.toString();
  }

  public static <T> T read(String file, Reader<T> reader) {
    Path path = new Path(file);
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(path.getFileSystem().open(path), SliceWriter.BLOCK_BYTES))) {
      return reader.read(in);
    } catch (IOException e) {
      throw StagingFailure.reading(path, e);
    }
  }

  /** Puts the thing into its file. */
  @FunctionalInterface
  public interface Content {
    void write(DataOutputStream out) throws IOException;
  }

  /** Takes the thing out of its file. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }
}
