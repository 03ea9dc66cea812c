package io.shoplens.jobs.ingest;

import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipException;

/** The beginning of an input file, uncompressed. */
final class FileHead {
  private static final int PEEK = 64 * 1024;

  private final InputFile file;
  private final boolean gzip;
  private final byte[] bytes;
  private final int dataStart;

  private FileHead(InputFile file, boolean gzip, byte[] bytes) {
    this.file = file;
    this.gzip = gzip;
    this.bytes = bytes;
    this.dataStart = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  InputFile file() {
    return file;
  }

  boolean gzip() {
    return gzip;
  }

  /** Where the first line starts: after the byte-order mark, if there is one. */
  int dataStart() {
    return dataStart;
  }

  static FileHead read(InputFile file) {
    boolean gzip = Gzip.isGzip(peek(file, false, 2));
    FileHead head = new FileHead(file, gzip, peek(file, gzip, PEEK));
    if (head.bytes.length == head.dataStart) {
      throw InputFiles.empty(file.path());
    }
    head.refuseOtherContainers();
    return head;
  }

  /** The first line without its line end. */
  String firstLine() {
    int end = firstLineEnd();
    int length = end - dataStart;
    if (length > 0 && bytes[end - 1] == '\r') {
      length--;
    }
    return new String(bytes, dataStart, length, StandardCharsets.UTF_8);
  }

  /** Where the second line starts. */
  int afterFirstLine() {
    return Math.min(bytes.length, firstLineEnd() + 1);
  }

  /** Lines that are there wholly, as many as were read. */
  List<String> lines() {
    String text = new String(bytes, dataStart, bytes.length - dataStart, StandardCharsets.UTF_8);
    List<String> lines = text.lines().toList();
    return bytes.length < PEEK || lines.size() < 2 ? lines : lines.subList(0, lines.size() - 1);
  }

  private int firstLineEnd() {
    int at = dataStart;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private void refuseOtherContainers() {
    String found = null;
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      found = "UTF-16 text: convert it to UTF-8";
    } else if (startsWith(bytes, 'P', 'K', 3, 4)) {
      found = "a zip archive: unpack it";
    } else if (startsWith(bytes, 0x28, 0xB5, 0x2F, 0xFD)) {
      found = "compressed by zstd: unpack it or compress it by gzip";
    } else if (startsWith(bytes, 'B', 'Z', 'h')) {
      found = "compressed by bzip2: unpack it or compress it by gzip";
    } else if (startsWith(bytes, 'P', 'A', 'R', '1')) {
      found = "a Parquet file: export it as CSV";
    }
    if (found != null) {
      throw new ShoplensException(
          Kind.USER,
          "The input file %s is %s; expected is UTF-8 CSV, plain or gzip."
              .formatted(file.path(), found));
    }
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] peek(InputFile file, boolean gzip, int count) {
    try (InputStream in = FileStreams.openAt(file, gzip, 0)) {
      return in.readNBytes(count);
    } catch (EOFException | ZipException e) {
      throw FileStreams.damaged(file.path(), e);
    } catch (IOException e) {
      throw FileStreams.unreadable(file.path(), e);
    }
  }
}
