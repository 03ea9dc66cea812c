package io.shoplens.ml.stage;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.core.fs.Path;
import org.apache.flink.ml.api.Stage;
import org.apache.flink.ml.builder.PipelineModel;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.util.FileUtils;
import org.apache.flink.ml.util.ReadWriteUtils;

/**
 * Saves stages so that Flink ML's own code loads them. Flink ML writes the metadata of a folder
 * whose name has a space to another folder, with %20 in its name; this does not.
 */
public final class StageFiles {
  private StageFiles() {}

  /** Saves trained stages as a pipeline that {@link PipelineModel#load} reads. */
  public static void savePipeline(List<Stage<?>> stages, String path) throws IOException {
    saveMetadata(new PipelineModel(stages), path, Map.of("numStages", stages.size()));
    for (int i = 0; i < stages.size(); i++) {
      stages.get(i).save(FileUtils.getPathForPipelineStage(i, stages.size(), path));
    }
  }

  /** Saves what a stage is and how it was set. */
  static void saveMetadata(Stage<?> stage, String path) throws IOException {
    saveMetadata(stage, path, Map.of());
  }

  private static void saveMetadata(Stage<?> stage, String path, Map<String, ?> more)
      throws IOException {
    Map<String, Object> metadata = new HashMap<>(more);
    metadata.put("className", stage.getClass().getName());
    metadata.put("timestamp", System.currentTimeMillis());
    metadata.put("paramMap", encoded(stage.getParamMap()));
    FileUtils.saveToFile(
        new Path(path, "metadata").toString(),
        ReadWriteUtils.OBJECT_MAPPER.writeValueAsString(metadata),
        false);
  }

  private static Map<String, Object> encoded(Map<Param<?>, Object> params) throws IOException {
    Map<String, Object> encoded = new HashMap<>();
    for (Map.Entry<Param<?>, Object> param : params.entrySet()) {
      encoded.put(param.getKey().name, encoded(param.getKey(), param.getValue()));
    }
    return encoded;
  }

  // A stage keeps each parameter's value with the parameter of its type.
  @SuppressWarnings("unchecked")
  private static <T> Object encoded(Param<T> param, Object value) throws IOException {
    return param.jsonEncode((T) value);
  }
}
