package io.shoplens.jobs.ingest;

import java.io.Serializable;
import java.util.Objects;

/** A readable file with what tells whether it has changed since. */
public record InputFile(String path, long size, long modifiedMillis) implements Serializable {
  public InputFile {
    Objects.requireNonNull(path, "path");
  }
}
