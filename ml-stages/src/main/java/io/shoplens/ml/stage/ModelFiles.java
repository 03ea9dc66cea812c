package io.shoplens.ml.stage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.ml.api.Stage;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.util.FileUtils;
import org.jspecify.annotations.Nullable;

/** The folder of a saved model: Flink ML's metadata, and below {@code data} the model's text. */
final class ModelFiles {
  private ModelFiles() {}

  static void write(String path, String text) throws IOException {
    Path file = new Path(FileUtils.getDataPath(path), "model.json");
    FileSystem files = FileUtils.mkdirs(file.getParent());
    try (OutputStream out = files.create(file, FileSystem.WriteMode.OVERWRITE)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  static String read(String path) throws IOException {
    Path folder = FileUtils.getDataPath(path);
    Path file = fileBelow(folder);
    if (file == null) {
      throw new StageException("there is no saved model below " + path);
    }
    try (FSDataInputStream in = folder.getFileSystem().open(file)) {
      return readAll(in).trim();
    }
  }

  /** The parameters a stage was saved with. */
  static Map<Param<?>, Object> params(String path, Stage<?> stage) throws IOException {
    Map<String, ?> metadata = FileUtils.loadMetadata(path, stage.getClass().getName());
    if (!(metadata.get("paramMap") instanceof Map<?, ?> texts)) {
      throw new StageException("the metadata below " + path + " holds no parameters");
    }
    Map<Param<?>, Object> params = new HashMap<>();
    for (Param<?> param : stage.getParamMap().keySet()) {
      if (texts.containsKey(param.name)) {
        params.put(param, param.jsonDecode(texts.get(param.name)));
      }
    }
    return params;
  }

  private static String readAll(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** A sink writes into a folder of its own making, hence the search. */
  private static @Nullable Path fileBelow(Path folder) throws IOException {
    FileSystem files = folder.getFileSystem();
    if (!files.exists(folder)) {
      return null;
    }
    for (FileStatus status : files.listStatus(folder)) {
      if (status.isDir()) {
        Path below = fileBelow(status.getPath());
        if (below != null) {
          return below;
        }
      } else if (status.getLen() > 0) {
        return status.getPath();
      }
    }
    return null;
  }
}
