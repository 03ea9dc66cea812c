package io.shoplens.jobs.staging;

import io.shoplens.jobs.events.Bytes;
import io.shoplens.jobs.events.Event;
import io.shoplens.jobs.events.EventCodec;
import io.shoplens.jobs.sessions.Session;
import io.shoplens.jobs.sessions.SessionCodec;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads slices block by block. */
public final class SliceReader {
  private SliceReader() {}

  /** Hands every event to the consumer; the instance is reused. */
  public static void events(Slice slice, Consumer<Event> consumer) {
    Event event = new Event();
    blocks(
        slice,
        (block, length) -> {
          int at = 0;
          while (at < length) {
            at = EventCodec.read(block, at, event);
            consumer.accept(event);
          }
        });
  }

  /** Hands every session to the consumer. */
  public static void sessions(Slice slice, Consumer<Session> consumer) {
    SessionCodec.Cursor cursor = new SessionCodec.Cursor();
    blocks(
        slice,
        (block, length) -> {
          cursor.toStart();
          while (cursor.position() < length) {
            consumer.accept(SessionCodec.read(block, cursor));
          }
        });
  }

  /** Hands every long of every record to the consumer. */
  public static void longs(Slice slice, LongConsumer consumer) {
    blocks(
        slice,
        (block, length) -> {
          for (int at = 0; at < length; at += Long.BYTES) {
            consumer.accept(Bytes.getLong(block, at));
          }
        });
  }

  /** Hands every record of so many longs to the consumer; the array is reused. */
  public static void records(Slice slice, int width, Consumer<long[]> consumer) {
    long[] record = new long[width];
    blocks(
        slice,
        (block, length) -> {
          int at = 0;
          while (at < length) {
            for (int i = 0; i < width; i++) {
              record[i] = Bytes.getLong(block, at);
              at += Long.BYTES;
            }
            consumer.accept(record);
          }
        });
  }

  /** Hands every row to the consumer. */
  public static void rows(Slice slice, Consumer<@Nullable Object[]> consumer) {
    blocks(
        slice,
        (block, length) -> {
          ByteArrayInputStream bytes = new ByteArrayInputStream(block, 0, length);
          DataInputStream data = new DataInputStream(bytes);
          while (bytes.available() > 0) {
            consumer.accept(RowCodec.read(data));
          }
        });
  }

  /** Hands every block to the consumer; its bytes may be changed and are reused. */
  public static void blocks(Slice slice, BlockConsumer consumer) {
    Path path = new Path(slice.path());
    long[] blocks = slice.blocks();
    byte[] block = new byte[SliceWriter.BLOCK_BYTES];
    try (FSDataInputStream in = path.getFileSystem().open(path)) {
      for (int i = 0; i < blocks.length; i += 2) {
        int length = (int) blocks[i + 1];
        if (length > block.length) {
          block = new byte[length];
        }
        in.seek(blocks[i]);
        if (in.readNBytes(block, 0, length) < length) {
          throw new EOFException("it is shorter than it was");
        }
        consumer.block(block, length);
      }
    } catch (IOException e) {
      throw StagingFailure.reading(path, e);
    }
  }

  /** Takes the packed records of one block. */
  @FunctionalInterface
  public interface BlockConsumer {
    void block(byte[] block, int length) throws IOException;
  }
}
