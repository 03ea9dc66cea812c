package io.shoplens.ml.stage;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.api.Estimator;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * An algorithm that needs means and products of all samples: each task sums its own, and one task
 * puts the sums together in the order of the tasks.
 */
public abstract class OnePassEstimator<
        E extends OnePassEstimator<E, M, D>, M extends TrainedModel<M, D>, D>
    extends StageParams<E> implements Estimator<E, M>, HasFeaturesCol<E>, HasFeatureNames<E> {
  private static final long serialVersionUID = 1L;

  /** With all parameters inside, as it travels to the tasks. */
  protected abstract OnePass<D> onePass();

  protected abstract M newModel();

  @Override
  public final M fit(Table... inputs) {
    Table input = inputs[0];
    StreamTableEnvironment tables = TableEnvironments.of(input);
    String name = getClass().getSimpleName();
    M model = newModel();
    OnePass<D> work = onePass();
    SampleReader reader = new SampleReader(SampleColumns.of(input, this), 0);
    DataStream<String> text =
        tables
            .toDataStream(input)
            .transform("moments for " + name, SumOperator.SUMS, new SumOperator(reader, work))
            .global()
            .transform("learn " + name, Types.STRING, new LearnOperator<>(model.kind(), work))
            .forceNonParallel();
    share(model);
    return model.setModelData(tables.fromDataStream(text));
  }

  @Override
  public final void save(String path) throws IOException {
    ReadWriteUtils.saveMetadata(this, path);
  }
}
