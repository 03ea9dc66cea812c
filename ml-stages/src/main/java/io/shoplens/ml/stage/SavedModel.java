package io.shoplens.ml.stage;

import java.io.IOException;
import org.apache.flink.ml.util.ParamUtils;

/**
 * Models without Flink's tables, for tasks and services that score or make them: all of a model
 * works but what takes or gives a table.
 */
public final class SavedModel {
  private SavedModel() {}

  /**
   * Makes a new model the one that was saved.
   *
   * @param path its folder
   */
  public static <M extends LearnedModel<M, D>, D> M load(M model, String path) throws IOException {
    LearnedModel<M, D> base = model;
    ParamUtils.updateExistingParams(model, ModelFiles.params(path, model));
    String text = ModelFiles.read(path);
    ModelText.read(text, base.kind(), base.dataClass(), path);
    base.learned(text);
    return model;
  }

  /** Gives a new model what was learned by its trainer; it can be saved. */
  public static <M extends LearnedModel<M, D>, D> M of(M model, D data) {
    LearnedModel<M, D> base = model;
    base.learned(ModelText.write(base.kind(), data));
    return model;
  }

  /** What a model has learned as text, to travel with a task. */
  public static <M extends LearnedModel<M, D>, D> String text(M model) {
    LearnedModel<M, D> base = model;
    base.materialise();
    return base.text();
  }

  /** Makes a new model the one that {@link #text} was taken of. */
  public static <M extends LearnedModel<M, D>, D> M ofText(M model, String text) {
    LearnedModel<M, D> base = model;
    ModelText.read(text, base.kind(), base.dataClass(), "the text of a model");
    base.learned(text);
    return model;
  }

  /** What the model answers, for one thread. */
  public static <M extends TrainedModel<M, D>, D> Scorer scorer(M model) {
    TrainedModel<M, D> base = model;
    return base.scorer(base.data());
  }
}
