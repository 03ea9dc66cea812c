package io.shoplens.generator.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** A file that gets its name only when it is complete. */
public final class AtomicFile {
  private static final String SUFFIX = ".partial";
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final Path partial;
  private final OutputStream out;

  public AtomicFile(Path path) throws IOException {
    this.path = path;
    partial = path.resolveSibling(path.getFileName() + SUFFIX);
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(partial), BUFFER);
    out = path.getFileName().toString().endsWith(".gz") ? new FastGzip(file) : file;
  }

  public Path path() {
    return path;
  }

  public OutputStream out() {
    return out;
  }

  /** Writes what is buffered, so that only the name is missing. */
  public void complete() throws IOException {
    out.close();
  }

  /** Gives the complete file its name, in place of an older one. */
  public void publish() throws IOException {
    Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Leaves nothing behind. */
  public void discard() {
    try {
      out.close();
    } catch (IOException e) {
      // The file is thrown away; what could not be written to it does not matter any more.
    }
    try {
      Files.deleteIfExists(partial);
    } catch (IOException e) {
      // It keeps its temporary name, which no reader takes for a finished file.
    }
  }

  /** Compression is the slowest step of all, so it is set to its fastest level. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
