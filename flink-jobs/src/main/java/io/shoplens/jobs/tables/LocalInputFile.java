package io.shoplens.jobs.tables;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.iceberg.exceptions.NotFoundException;
import org.apache.iceberg.exceptions.RuntimeIOException;
import org.apache.iceberg.io.InputFile;
import org.apache.iceberg.io.SeekableInputStream;

/** A file of this machine, to be read. */
record LocalInputFile(String location, Path path) implements InputFile {

  @Override
  public long getLength() {
    try {
      return Files.size(path);
    } catch (NoSuchFileException e) {
      throw new NotFoundException(e, "File does not exist: %s", location);
    } catch (IOException e) {
      throw new RuntimeIOException(e, "Cannot tell the size of %s", location);
    }
  }

  @Override
  public SeekableInputStream newStream() {
    try {
      return new ChannelStream(FileChannel.open(path));
    } catch (NoSuchFileException e) {
      throw new NotFoundException(e, "File does not exist: %s", location);
    } catch (IOException e) {
      throw new RuntimeIOException(e, "Cannot open %s", location);
    }
  }

  @Override
  public boolean exists() {
    return Files.exists(path);
  }

  /** Reads ahead a little, because headers and footers are read in very small pieces. */
  private static final class ChannelStream extends SeekableInputStream {
    private static final int READ_AHEAD = 1 << 13;

    private final FileChannel channel;
    private final ByteBuffer ahead = ByteBuffer.allocate(READ_AHEAD).limit(0);
    private long next;

    ChannelStream(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public long getPos() {
      return next - ahead.remaining();
    }

    @Override
    public void seek(long position) throws IOException {
      long skipped = position - getPos();
      if (position < 0) {
        throw new EOFException("position " + position + " is before the start");
      }
      if (skipped >= 0 && skipped <= ahead.remaining()) {
        ahead.position(ahead.position() + (int) skipped);
      } else {
        ahead.limit(0);
        next = position;
      }
    }

    @Override
    public int read() throws IOException {
      if (!ahead.hasRemaining() && !readAhead()) {
        return -1;
      }
      return ahead.get() & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!ahead.hasRemaining()) {
        if (length >= READ_AHEAD) {
          int read = channel.read(ByteBuffer.wrap(bytes, offset, length), next);
          next += Math.max(read, 0);
          return read;
        }
        if (!readAhead()) {
          return -1;
        }
      }
      int read = Math.min(length, ahead.remaining());
      ahead.get(bytes, offset, read);
      return read;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(Integer.MAX_VALUE, Math.max(0, channel.size() - getPos()));
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }

    private boolean readAhead() throws IOException {
      ahead.clear();
      int read = channel.read(ahead, next);
      ahead.flip();
      next += Math.max(read, 0);
      return read > 0;
    }
  }
}
