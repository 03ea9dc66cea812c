package io.shoplens.jobs.tables;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.AlreadyExistsException;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.OutputFile;
import org.apache.iceberg.io.PositionOutputStream;

/** A file of this machine, to be written; folders on the way to it are made. */
record LocalOutputFile(String location, Path path) implements OutputFile {

  @Override
  public PositionOutputStream create() {
    return open(CREATE_NEW, WRITE);
  }

  @Override
  public PositionOutputStream createOrOverwrite() {
    return open(CREATE, TRUNCATE_EXISTING, WRITE);
  }

  @Override
  public InputFile toInputFile() {
    return new LocalInputFile(location, path);
  }

  private PositionOutputStream open(OpenOption... options) {
    try {
      Path folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return new CountingStream(Files.newOutputStream(path, options));
    } catch (FileAlreadyExistsException e) {
      throw new AlreadyExistsException(e, "File exists already: %s", location);
    } catch (IOException e) {
      throw new RuntimeIOException(e, "Cannot create %s", location);
    }
  }

  /** Knows how much has been written, where it may still be in the buffer. */
  private static final class CountingStream extends PositionOutputStream {
    private static final int BUFFER = 1 << 14;

    private final OutputStream out;
    private long position;

    CountingStream(OutputStream out) {
      this.out = new BufferedOutputStream(out, BUFFER);
    }

    @Override
    public long getPos() {
      return position;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
      position++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      position += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
