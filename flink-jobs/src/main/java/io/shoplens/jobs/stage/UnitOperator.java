package io.shoplens.jobs.stage;

import java.io.Serializable;
import org.apache.flink.api.common.accumulators.ListAccumulator;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Drives a {@link UnitTask} in Flink. Units and results travel as serialized Java objects. */
final class UnitOperator<I extends Serializable, O extends Serializable>
    extends AbstractStreamOperator<byte[]>
    implements OneInputStreamOperator<byte[], byte[]>, BoundedOneInput {
  static final String PROGRESS = "records";
  static final String RESULTS = "results";

  private static final long serialVersionUID = 1L;

  private final UnitTask<I, O> task;
  private final ListAccumulator<byte[]> results = new ListAccumulator<>();

  UnitOperator(UnitTask<I, O> task) {
    this.task = task;
  }

  @Override
  public void open() throws Exception {
    super.open();
    LongCounter counter = new LongCounter();
    getRuntimeContext().addAccumulator(PROGRESS, counter);
    int index = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    task.open(new TaskScope(index, counter::add));
  }

  @Override
  public void processElement(StreamRecord<byte[]> element) throws Exception {
    I unit = Serialized.<I>read(element.getValue(), getUserCodeClassloader());
    task.process(unit, this::emit);
  }

  @Override
  public void endInput() throws Exception {
    task.finish(this::emit);
    // Told when complete, for Flink looks at it from another thread.
    getRuntimeContext().addAccumulator(RESULTS, results);
  }

  @Override
  public void close() throws Exception {
    try {
      task.close();
    } finally {
      super.close();
    }
  }

  private void emit(O result) {
    results.add(Serialized.write(result));
  }
}
