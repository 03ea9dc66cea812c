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
 * Scores rows as soon as the model has come. In a batch job Flink sends the model first; a stream
 * keeps the few rows that arrive earlier in its state.
 */
final class ScoreFunction extends BroadcastProcessFunction<Row, String, Row>
    implements CheckpointedFunction {
  private static final long serialVersionUID = 1L;
  private static final String ONLY = "";

  private final TrainedModel<?, ?> model;
  private final SampleColumns columns;
  private final RowTypeInfo rows;
  private transient @Nullable RowScorer scorer;
  private transient @Nullable ListState<Row> early;

  ScoreFunction(TrainedModel<?, ?> model, SampleColumns columns, RowTypeInfo rows) {
    this.model = model;
    this.columns = columns;
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
    RowScorer ready = scorer;
    if (ready == null && context.getBroadcastState(Scoring.MODEL).contains(ONLY)) {
      ready = scorerOf(context.getBroadcastState(Scoring.MODEL).get(ONLY));
      scorer = ready;
    }
    if (ready == null) {
      early().addAll(List.of(row));
    } else {
      out.collect(ready.score(row));
    }
  }

  @Override
  public void processBroadcastElement(String text, Context context, Collector<Row> out)
      throws Exception {
    context.getBroadcastState(Scoring.MODEL).put(ONLY, text);
    RowScorer ready = scorerOf(text);
    scorer = ready;
    for (Row row : early().get()) {
      out.collect(ready.score(row));
    }
    early().clear();
  }

  private RowScorer scorerOf(String text) {
    return new RowScorer(model.scorerOf(text), model.outputColumns(), columns);
  }

  private ListState<Row> early() {
    ListState<Row> state = early;
    if (state == null) {
      throw new IllegalStateException("not initialised");
    }
    return state;
  }
}
