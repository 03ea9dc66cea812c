package io.shoplens.ml.stage;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.ml.param.WithParams;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/** Brings a table's samples into one task and leaves what is made of them there, as one text. */
final class GatheredSamples {
  private GatheredSamples() {}

  static <D, S extends WithParams<?>> Table text(
      Table input, S stage, String kind, Trainer<D> trainer) {
    StreamTableEnvironment tables = TableEnvironments.of(input);
    SampleColumns columns = SampleColumns.of(input, stage);
    SampleReader reader = new SampleReader(columns, stage.get(HasSeed.SEED));
    int limit = stage.get(HasMaxSamples.MAX_SAMPLES);
    String name = stage.getClass().getSimpleName();
    return tables.fromDataStream(
        TableStreams.rows(input)
            .map(reader::read, TypeInformation.of(SampleBlock.class))
            .name("samples for " + name)
            .transform(
                "train " + name,
                Types.STRING,
                new TrainOperator<>(kind, trainer, limit, columns.labelled()))
            .forceNonParallel());
  }
}
