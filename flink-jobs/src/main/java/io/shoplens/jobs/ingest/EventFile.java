package io.shoplens.jobs.ingest;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A file of events whose layout is known.
 *
 * @param dataStart bytes of byte-order mark and header before the first line, uncompressed
 * @param headerLines 1 if the file starts with its column names, else 0
 * @param columns for each column of the format, in its order, the position in this file
 */
public record EventFile(
    InputFile file,
    InputFormat format,
    boolean gzip,
    long dataStart,
    int headerLines,
    List<Integer> columns)
    implements Serializable {
  public EventFile {
    Objects.requireNonNull(file, "file");
    columns = List.copyOf(columns);
  }

  public String path() {
    return file.path();
  }
}
