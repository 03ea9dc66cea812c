package io.shoplens.jobs.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.FileIO;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;

/**
 * Files of this machine without Hadoop's file system between, which starts a process per file to
 * set its permissions and keeps a second file of checksums that Parquet and Avro have themselves.
 */
public final class LocalFileIO implements FileIO {
  private static final long serialVersionUID = 1L;
  private static final String SCHEME = "file:";

  /** Called by Iceberg, by the name of the class. */
  public LocalFileIO() {}

  static boolean reaches(String location) {
    return location.startsWith(SCHEME);
  }

  @Override
  public InputFile newInputFile(String path) {
    return new LocalInputFile(path, pathOf(path));
  }

  @Override
  public OutputFile newOutputFile(String path) {
    return new LocalOutputFile(path, pathOf(path));
  }

  @Override
  public void deleteFile(String path) {
    try {
      Files.deleteIfExists(pathOf(path));
    } catch (IOException e) {
      throw new RuntimeIOException(e, "Cannot delete %s", path);
    }
  }

  /** Locations are written as Hadoop does: a scheme before a path in which nothing is escaped. */
  private static Path pathOf(String location) {
    String path = location.startsWith(SCHEME) ? location.substring(SCHEME.length()) : location;
    return Path.of(path.startsWith("//") ? path.substring(2) : path);
  }
}
