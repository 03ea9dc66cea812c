package io.shoplens.ml.stage;

import java.util.List;

/**
 * A model of two classes; its scorer answers with the predicted label and the chance of label 1.
 *
 * @param <D> what it has learned
 */
public abstract class ProbabilityModel<M extends ProbabilityModel<M, D>, D>
    extends TrainedModel<M, D> implements HasProbabilityCol<M> {
  private static final long serialVersionUID = 1L;

  @Override
  protected final List<OutputColumn> outputColumns() {
    return List.of(
        OutputColumn.wholeNumber(getPredictionCol()), OutputColumn.number(getProbabilityCol()));
  }
}
