package io.shoplens.ml.stage;

import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Adds to rows as soon as the model has come. In a batch job Flink sends the model first; a stream
 * keeps the few rows that arrive earlier in its state.
 */
final class ScoreFunction<D> extends BroadcastProcessFunction<Row, String, Row>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;
  private static final String ONLY = "";

  private final LearnedModel<?, D> model;
  private final RowAdder.Maker<D> adders;
  private final RowTypeInfo rows;
  private transient @Nullable RowAdder adder;
  private transient @Nullable ListState<Row> early;

  ScoreFunction(LearnedModel<?, D> model, RowAdder.Maker<D> adders, RowTypeInfo rows) {
    this.model = model;
    this.adders = adders;
    this.rows = rows;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    early = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("early", rows));
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) {}

  @Override
  public void processElement(Row row, ReadOnlyContext context, Collector<Row> out)
      throws Exception {
    RowAdder ready = adder;
    if (ready == null && context.getBroadcastState(Scoring.MODEL).contains(ONLY)) {
      ready = adderOf(context.getBroadcastState(Scoring.MODEL).get(ONLY));
      adder = ready;
    }
    if (ready == null) {
      early().addAll(List.of(row));
    } else {
      out.collect(Row.join(row, ready.valuesFor(row)));
    }
  }

  @Override
  public void processBroadcastElement(String text, Context context, Collector<Row> out)
      throws Exception {
    context.getBroadcastState(Scoring.MODEL).put(ONLY, text);
    RowAdder ready = adderOf(text);
    adder = ready;
    for (Row row : early().get()) {
      out.collect(Row.join(row, ready.valuesFor(row)));
    }
    early().clear();
  }

  private RowAdder adderOf(String text) {
    return adders.of(model.read(text));
  }

  private ListState<Row> early() {
    ListState<Row> state = early;
    if (state == null) {
      throw new IllegalStateException("not initialised");
    }
    return state;
  }
}
