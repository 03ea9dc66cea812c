package io.shoplens.jobs.runs;

import java.io.IOException;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The run's own folder for slice files, gone when the run ends. */
public final class Staging implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Staging.class);

  private final Path folder;

  /** Also removes what killed runs left: only one run at a time uses a staging folder. */
  public Staging(String root, String runId) {
    Path parent = new Path(root);
    remove(parent);
    this.folder = new Path(parent, runId);
  }

  public String folder() {
    return folder.toString();
  }

  @Override
  public void close() {
    remove(folder);
  }

  private static void remove(Path path) {
    try {
      FileSystem files = path.getFileSystem();
      if (files.exists(path)) {
        files.delete(path, true);
      }
    } catch (IOException e) {
      LOG.warn("Intermediate files under {} could not be removed", path, e);
    }
  }
}
