package io.shoplens.jobs.ingest;

import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Opens input files, plain or gzip, and puts their troubles into sentences. */
final class FileStreams {
  private FileStreams() {}

  /** A stream of the file's uncompressed bytes from a position on. */
  static InputStream openAt(InputFile file, boolean gzip, long position) {
    Path path = Path.of(file.path());
    InputStream in = null;
    try {
      if (Files.size(path) != file.size()
          || Files.getLastModifiedTime(path).toMillis() != file.modifiedMillis()) {
        throw changed(file);
      }
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      in = Channels.newInputStream(channel);
      if (gzip) {
        in = new Gzip(in);
        in.skipNBytes(position);
      } else {
        channel.position(position);
      }
      return in;
    } catch (EOFException | ZipException e) {
      closeQuietly(in);
      throw damaged(file.path(), e);
    } catch (IOException e) {
      closeQuietly(in);
      throw unreadable(file.path(), e);
    }
  }

  static ShoplensException changed(InputFile file) {
    return new ShoplensException(
        Kind.DATA,
        "The input file %s changed while it was being read: wait until it is complete and run again."
            .formatted(file.path()));
  }

  static ShoplensException damaged(String path, IOException cause) {
    return new ShoplensException(
        Kind.DATA,
        "The gzip file %s is damaged at its beginning (%s): fetch it again."
            .formatted(path, cause.getMessage()),
        cause);
  }

  static ShoplensException unreadable(String path, IOException cause) {
    return new ShoplensException(
        Kind.USER,
        "The input file %s cannot be read (%s): check that it exists and that you may read it."
            .formatted(path, cause.getMessage() == null ? cause : cause.getMessage()),
        cause);
  }

  static void closeQuietly(@Nullable InputStream stream) {
    if (stream == null) {
      return;
    }
    try {
      stream.close();
    } catch (IOException closing) {
      // Nothing was written; all that was wanted has been read.
    }
  }
}
