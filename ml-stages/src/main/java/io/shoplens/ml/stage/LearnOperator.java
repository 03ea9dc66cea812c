package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Moments;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/** Puts the sums of all tasks together, in the order of the tasks, and learns from them. */
final class LearnOperator<D> extends AbstractStreamOperator<String>
    implements OneInputStreamOperator<Tuple2<Integer, double[]>, String>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final OnePass<D> work;
  private transient SortedMap<Integer, double[]> parts = new TreeMap<>();

  LearnOperator(String kind, OnePass<D> work) {
    this.kind = kind;
    this.work = work;
  }

  @Override
  public void open() {
    parts = new TreeMap<>();
  }

  @Override
  public void processElement(StreamRecord<Tuple2<Integer, double[]>> element) {
    parts.put(element.getValue().f0, element.getValue().f1);
  }

  @Override
  public void endInput() {
    if (parts.isEmpty()) {
      throw new StageException("there is no sample to train on");
    }
    int numbers = parts.values().iterator().next().length;
    Moments all = Moments.forNumbers(numbers, work.ofPairs());
    for (double[] part : parts.values()) {
      if (part.length != numbers) {
        throw new StageException("samples have different numbers of features");
      }
      all.addNumbers(part);
    }
    output.collect(new StreamRecord<>(ModelText.write(kind, work.learn(all))));
  }
}
