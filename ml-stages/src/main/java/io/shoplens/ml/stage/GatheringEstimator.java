package io.shoplens.ml.stage;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.api.Estimator;
import org.apache.flink.ml.param.Param;
import org.apache.flink.ml.util.ParamUtils;
import org.apache.flink.ml.util.ReadWriteUtils;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

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
    Table input = inputs[0];
    StreamTableEnvironment tables = TableEnvironments.of(input);
    SampleColumns columns = SampleColumns.of(input, this);
    SampleReader reader = new SampleReader(columns, getSeed());
    M model = newModel();
    DataStream<String> text =
        tables
            .toDataStream(input)
            .map(reader::read, TypeInformation.of(SampleBlock.class))
            .name("samples for " + getClass().getSimpleName())
            .transform(
                "train " + getClass().getSimpleName(),
                Types.STRING,
                new TrainOperator<>(model.kind(), trainer(), getMaxSamples(), columns.hasLabel()))
            .forceNonParallel();
    ParamUtils.updateExistingParams(model, shared(model));
    return model.setModelData(tables.fromDataStream(text));
  }

  @Override
  public final void save(String path) throws IOException {
    ReadWriteUtils.saveMetadata(this, path);
  }

  /** A model knows some of its estimator's parameters, not all. */
  private Map<Param<?>, Object> shared(M model) {
    Map<Param<?>, Object> shared = new HashMap<>(getParamMap());
    shared.keySet().retainAll(model.getParamMap().keySet());
    return shared;
  }
}
