package io.shoplens.jobs.predictions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.shoplens.ml.calibration.CalibrationModel;
import io.shoplens.ml.forest.RandomForestModel;
import io.shoplens.ml.logistic.LogisticModel;
import io.shoplens.ml.stage.SavedModel;
import io.shoplens.ml.stage.Scorer;
import io.shoplens.ml.stage.StageException;
import io.shoplens.ml.stage.StageFiles;
import io.shoplens.schema.ShoplensException;
import io.shoplens.schema.ShoplensException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.ml.api.Stage;
import org.apache.flink.ml.util.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * A model in its folder: {@code stages} is a pipeline of Flink ML, which it can load by itself, and
 * {@code model.json} says what else is needed.
 */
final class ModelFolder {
  private static final int FORMAT = 1;
  private static final String DESCRIPTION = "model.json";
  private static final String STAGES = "stages";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ModelFolder() {}

  /**
   * @param stages the model, and what brings its scores to chances if there is such a stage
   */
  static void write(String folder, ModelDescription description, List<Stage<?>> stages) {
    Path file = new Path(folder, DESCRIPTION);
    ObjectNode text = JSON.createObjectNode().put("format", FORMAT);
    text.set("model", JSON.valueToTree(description));
    try {
      StageFiles.savePipeline(stages, stages(folder));
      try (OutputStream out =
          file.getFileSystem().create(file, FileSystem.WriteMode.NO_OVERWRITE)) {
        out.write(JSON.writeValueAsBytes(text));
      }
    } catch (IOException e) {
      throw new ShoplensException(
          Kind.EXTERNAL,
          "Could not write a model to %s (%s): free disk space or make it writable, then run again."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  /** The model, for one thread. */
  static LandmarkModel read(String folder) {
    try {
      ModelDescription description = description(folder);
      Scorer scorer =
          description.kind() == ModelKind.RANDOM_FOREST
              ? SavedModel.scorer(
                  SavedModel.load(new RandomForestModel(), stage(folder, 0, description)))
              : SavedModel.scorer(
                  SavedModel.load(new LogisticModel(), stage(folder, 0, description)));
      @Nullable Scorer calibration =
          description.calibrated()
              ? SavedModel.scorer(
                  SavedModel.load(new CalibrationModel(), stage(folder, 1, description)))
              : null;
      return new LandmarkModel(description, scorer, calibration);
    } catch (IOException | StageException e) {
      throw unreadable(folder, e);
    }
  }

  private static ModelDescription description(String folder) throws IOException {
    Path file = new Path(folder, DESCRIPTION);
    JsonNode text;
    try (InputStream in = file.getFileSystem().open(file)) {
      text = JSON.readTree(in);
    }
    int format = text.path("format").asInt();
    if (format != FORMAT) {
      throw new ShoplensException(
          Kind.DATA,
          "%s is of format %d, and this version reads format %d: run the job conversion to train the models again."
              .formatted(file, format, FORMAT));
    }
    return JSON.treeToValue(text.get("model"), ModelDescription.class);
  }

  /** Where Flink ML puts a stage of a pipeline. */
  private static String stage(String folder, int index, ModelDescription description) {
    return FileUtils.getPathForPipelineStage(
        index, description.calibrated() ? 2 : 1, stages(folder));
  }

  static String stages(String folder) {
    return folder + "/" + STAGES;
  }

  private static ShoplensException unreadable(String folder, Exception cause) {
    return new ShoplensException(
        Kind.DATA,
        "The model in %s cannot be read (%s): run the job conversion to train the models again."
            .formatted(folder, cause.getMessage()),
        cause);
  }
}
