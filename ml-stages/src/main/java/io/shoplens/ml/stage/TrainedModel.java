package io.shoplens.ml.stage;

import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.table.api.Table;

/**
 * A model that adds columns to each row of a table, from a column of vectors or of matrices with
 * many samples each.
 *
 * @param <D> what it has learned
 */
public abstract class TrainedModel<M extends TrainedModel<M, D>, D> extends LearnedModel<M, D>
    implements HasFeaturesCol<M> {
  private static final long serialVersionUID = 1L;

  protected abstract Scorer scorer(D data);

  @Override
  protected final RowAdder.Maker<D> adders(Table input) {
    SampleColumns columns = SampleColumns.of(input, this);
    return new RowAdder.Maker<>() {
      private static final long serialVersionUID = 1L;

      @Override
      public RowAdder of(D data) {
        return new RowScorer(scorer(data), outputColumns(), columns);
      }

      @Override
      public boolean inBlocks(RowTypeInfo rows) {
        return columns.inBlocks(rows);
      }
    };
  }
}
