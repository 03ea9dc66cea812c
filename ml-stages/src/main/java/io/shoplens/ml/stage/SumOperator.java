package io.shoplens.ml.stage;

import java.io.IOException;
import java.io.Serializable;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.ChainingStrategy;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.types.Row;
import org.apache.flink.util.InstantiationUtil;
import org.jspecify.annotations.Nullable;

/** Sums one task's rows, and says at the end which task it is and what the sums are. */
final class SumOperator<S extends Serializable>
    extends AbstractStreamOperator<Tuple2<Integer, byte[]>>
    implements OneInputStreamOperator<Row, Tuple2<Integer, byte[]>>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  static final TypeInformation<Tuple2<Integer, byte[]>> SUMS =
      Types.TUPLE(Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);

  private final OnePass<S, ?> work;
  private transient @Nullable S sums;

  SumOperator(OnePass<S, ?> work) {
    this.work = work;
    // Otherwise rows would be written and read again between their source and here.
    chainingStrategy = ChainingStrategy.ALWAYS;
  }

  @Override
  public void processElement(StreamRecord<Row> element) {
    sums = work.add(sums, element.getValue());
  }

  @Override
  public void endInput() throws IOException {
    S all = sums;
    if (all != null) {
      int task = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
      output.collect(new StreamRecord<>(Tuple2.of(task, InstantiationUtil.serializeObject(all))));
    }
  }
}
