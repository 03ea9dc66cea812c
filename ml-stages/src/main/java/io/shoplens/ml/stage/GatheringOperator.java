package io.shoplens.ml.stage;

import java.io.IOException;
import java.util.List;
import org.apache.flink.ml.api.AlgoOperator;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.api.Table;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;
import org.apache.flink.types.Row;

/**
 * Measures samples that are gathered in one task and answers with tables.
 *
 * @param <D> what is measured, a record that Jackson can write and read
 */
public abstract class GatheringOperator<E extends GatheringOperator<E, D>, D> extends StageParams<E>
    implements AlgoOperator<E>, HasIdCol<E>, HasSeed<E>, HasMaxSamples<E> {
  private static final long serialVersionUID = 1L;

  /** With all parameters inside, as it travels to the task that measures. */
  protected abstract Trainer<D> trainer();

  protected abstract Class<D> dataClass();

  protected abstract List<ResultTable<D>> resultTables();

  @Override
  public final Table[] transform(Table... inputs) {
    Table text = text(inputs[0]);
    StreamTableEnvironment tables = TableEnvironments.of(text);
    DataStream<String> stream = TableStreams.texts(text);
    return resultTables().stream().map(part -> part(tables, stream, part)).toArray(Table[]::new);
  }

  /** Measures now and returns everything at once. */
  public final D measure(Table input) {
    return read(LongTexts.only(text(input)), kind(), dataClass());
  }

  @Override
  public final void save(String path) throws IOException {
    StageFiles.saveMetadata(this, path);
  }

  private Table part(StreamTableEnvironment tables, DataStream<String> text, ResultTable<D> part) {
    String kind = kind();
    Class<D> dataClass = dataClass();
    return tables.fromDataStream(
        text.<Row>flatMap(
                (one, out) -> part.rows().of(read(one, kind, dataClass)).forEach(out::collect))
            .returns(part.type())
            .name("results of " + getClass().getSimpleName())
            .forceNonParallel());
  }

  private Table text(Table input) {
    return GatheredSamples.text(input, this, kind(), trainer());
  }

  private String kind() {
    return getClass().getName();
  }

  private static <D> D read(String text, String kind, Class<D> dataClass) {
    return ModelText.read(text, kind, dataClass, "what " + kind + " measured");
  }
}
