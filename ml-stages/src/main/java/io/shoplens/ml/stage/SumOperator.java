package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Moments;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Sums one task's samples, and says at the end which task it is and what the sums are. */
final class SumOperator extends AbstractStreamOperator<Tuple2<Integer, double[]>>
    implements OneInputStreamOperator<Row, Tuple2<Integer, double[]>>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  static final TypeInformation<Tuple2<Integer, double[]>> SUMS =
      Types.TUPLE(Types.INT, PrimitiveArrayTypeInfo.DOUBLE_PRIMITIVE_ARRAY_TYPE_INFO);

  private final SampleReader reader;
  private final OnePass<?> work;
  private transient @Nullable Moments moments;

  SumOperator(SampleReader reader, OnePass<?> work) {
    this.reader = reader;
    this.work = work;
  }

  @Override
  public void processElement(StreamRecord<Row> element) {
    moments = reader.readFeatures(element.getValue(), this::add);
  }

  private Moments add(int rows, int width, double[] columns) {
    Moments into = moments;
    if (into == null) {
      into = new Moments(width, work.ofPairs());
    } else if (into.width() != width) {
      throw new StageException("samples have %d and %d numbers".formatted(into.width(), width));
    }
    into.add(rows, work.prepare(rows, columns));
    return into;
  }

  @Override
  public void endInput() {
    Moments all = moments;
    if (all != null) {
      int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
      output.collect(new StreamRecord<>(Tuple2.of(task, all.toNumbers())));
    }
  }
}
