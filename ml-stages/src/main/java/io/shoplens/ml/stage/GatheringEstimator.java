package io.shoplens.ml.stage;

import java.io.IOException;
import org.apache.flink.ml.api.Estimator;
import org.apache.flink.table.api.Table;

/**
 * An algorithm that needs many passes: its samples are gathered in one task as primitive numbers,
 * in an order that depends on the samples and the seed alone.
 */
public abstract class GatheringEstimator<
        E extends GatheringEstimator<E, M, D>, M extends TrainedModel<M, D>, D>
    extends StageParams<E>
    implements Estimator<E, M>,
        HasFeaturesCol<E>,
        HasIdCol<E>,
        HasFeatureNames<E>,
        HasSeed<E>,
        HasMaxSamples<E> {
  private static final long serialVersionUID = 1L;

  /** With all parameters inside, as it travels to the task that trains. */
  protected abstract Trainer<D> trainer();

  protected abstract M newModel();

  @Override
  public final M fit(Table... inputs) {
    M model = newModel();
    Table text = GatheredSamples.text(inputs[0], this, model.kind(), trainer());
    share(model);
    return model.setModelData(text);
  }

  @Override
  public final void save(String path) throws IOException {
    StageFiles.saveMetadata(this, path);
  }
}
