package io.shoplens.jobs.models;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.iceberg.Table;

/**
 * Folders of model files. They stand beside the registry's own folder, where no maintenance of the
 * table takes them for orphans.
 */
final class Artifacts {
  private final String root;

  Artifacts(Table registry) {
    this.root = registry.location() + "-artifacts";
  }

  String folder(String runId, String version) {
    return root + "/" + runId + "/" + version;
  }

  /** Takes away the files of all models of a run; does nothing if there are none. */
  void remove(String runId) {
    Path folder = new Path(root, runId);
    try {
      FileSystem files = folder.getFileSystem();
      if (files.exists(folder)) {
        files.delete(folder, true);
      }
    } catch (IOException e) {
      throw new ShoplensException(
          ShoplensException.Kind.EXTERNAL,
          "Model files under "
              + folder
              + " could not be removed ("
              + e.getMessage()
              + "): remove them by hand, no table needs them.",
          e);
    }
  }
}
