package io.shoplens.platform;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** An exclusive hold on a lock file, which the system lets go of even when the holder is killed. */
public final class FolderLock implements AutoCloseable {
  private static final String OWN = Long.toString(ProcessHandle.current().pid());
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Holds the home for one run; a second one is told whose turn it is. */
  public static FolderLock forRun(PlatformHome home) {
    home.create();
    Path file = home.run().resolve("run.lock");
    FileChannel channel = open(file);
    if (tryLock(channel) == null) {
      String holder = readHolder(file);
      closeQuietly(channel);
      throw new ShoplensException(
          ShoplensException.Kind.USER,
          "Another run (process "
              + holder
              + ") is writing to "
              + home.root()
              + "; wait until it has ended, or give this one another home by "
              + PlatformHome.VARIABLE
              + ".");
    }
    writeHolder(channel);
    return new FolderLock(channel);
  }

  /** Holds the file, waiting until whoever has it lets go. */
  static FolderLock waitFor(Path file, Progress progress) {
    FileChannel channel = open(file);
    if (tryLock(channel) == null) {
      String holder = readHolder(file);
      if (!holder.equals(OWN)) {
        progress.say("Waiting for process " + holder + ", which is at the same work");
      }
      try {
        await(channel);
      } catch (IOException e) {
        throw trouble(file, e);
      }
    }
    writeHolder(channel);
    return new FolderLock(channel);
  }

  private static void await(FileChannel channel) throws IOException {
    while (true) {
      try {
        FileLock lock = channel.lock();
        if (!lock.isValid()) {
          throw new IOException("the lock was lost");
        }
        return;
      } catch (OverlappingFileLockException e) {
        // Another thread of this process holds it, for which the system does not wait.
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static FileChannel open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw trouble(file, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "The file system cannot lock files: " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  private static void writeHolder(FileChannel channel) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(OWN.getBytes(StandardCharsets.US_ASCII)), 0);
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Cannot write a lock file: " + FileTrouble.reason(e) + ".",
          e);
    }
  }

  private static String readHolder(Path file) {
    try {
      String pid = Files.readString(file).strip();
      return pid.isEmpty() ? "just started" : pid;
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static ShoplensException trouble(Path file, IOException cause) {
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Cannot lock " + file + ": " + FileTrouble.reason(cause) + ".",
        cause);
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      // The system frees the lock at the latest when this process ends.
    }
  }
}
