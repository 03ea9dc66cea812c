package io.shoplens.jobs.staging;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import org.apache.flink.core.fs.Path;

/** Turns a failed read or write of staged data into a sentence. */
final class StagingFailure {
  private StagingFailure() {}

  static ShoplensException writing(Path path, IOException cause) {
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Could not write the intermediate file "
            + path
            + " ("
            + cause.getMessage()
            + "): free disk space or make the folder writable, then run again.",
        cause);
  }

  static ShoplensException reading(Path path, IOException cause) {
    return new ShoplensException(
        ShoplensException.Kind.EXTERNAL,
        "Could not read the intermediate file "
            + path
            + " ("
            + cause.getMessage()
            + "): it may have been removed while the run was going on; run again.",
        cause);
  }
}
