package io.shoplens.ml.stage;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.api.Estimator;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * An algorithm that needs sums over all rows: each task sums its own, and one task puts the sums
 * together in the order of the tasks.
 */
public abstract class OnePassEstimator<
        E extends OnePassEstimator<E, M, S, D>,
        M extends LearnedModel<M, D>,
        S extends Serializable,
        D>
    extends StageParams<E> implements Estimator<E, M> {
  private static final long serialVersionUID = 1L;

  /** With all parameters inside, as it travels to the tasks. */
  protected abstract OnePass<S, D> onePass(Table input);

  protected abstract M newModel();

  @Override
  public final M fit(Table... inputs) {
    Table input = inputs[0];
    StreamTableEnvironment tables = TableEnvironments.of(input);
    String name = getClass().getSimpleName();
    M model = newModel();
    OnePass<S, D> work = onePass(input);
    DataStream<String> text =
        TableStreams.rows(input)
            .transform("sums for " + name, SumOperator.SUMS, new SumOperator<>(work))
            .global()
            .transform("learn " + name, Types.STRING, new LearnOperator<>(model.kind(), work))
            .forceNonParallel();
    share(model);
    return model.setModelData(tables.fromDataStream(text));
  }

  @Override
  public final void save(String path) throws IOException {
    StageFiles.saveMetadata(this, path);
  }
}
