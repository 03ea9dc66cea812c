package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Moments;
import org.apache.flink.table.api.Table;

/** An algorithm that needs means and products of all samples, which one distributed pass sums. */
public abstract class MomentsEstimator<
        E extends MomentsEstimator<E, M, D>, M extends TrainedModel<M, D>, D>
    extends OnePassEstimator<E, M, Moments, D> implements HasFeaturesCol<E>, HasFeatureNames<E> {
  private static final long serialVersionUID = 1L;

  /** With all parameters inside, as it travels to the tasks. */
  protected abstract FromMoments<D> work();

  @Override
  protected final OnePass<Moments, D> onePass(Table input) {
    return new MomentsPass<>(new SampleReader(SampleColumns.of(input, this), 0), work());
  }
}
