package io.shoplens.ml.stage;

import java.io.IOException;
import java.io.Serializable;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.InstantiationUtil;

/** Puts the sums of all tasks together, in the order of the tasks, and learns from them. */
final class LearnOperator<S extends Serializable, D> extends AbstractStreamOperator<String>
    implements OneInputStreamOperator<Tuple2<Integer, byte[]>, String>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final OnePass<S, D> work;
  private transient SortedMap<Integer, S> parts = new TreeMap<>();

  LearnOperator(String kind, OnePass<S, D> work) {
    this.kind = kind;
    this.work = work;
  }

  @Override
  public void open() {
    parts = new TreeMap<>();
  }

  @Override
  public void processElement(StreamRecord<Tuple2<Integer, byte[]>> element)
      throws IOException, ClassNotFoundException {
    S sums = InstantiationUtil.deserializeObject(element.getValue().f1, getUserCodeClassloader());
    parts.put(element.getValue().f0, sums);
  }

  @Override
  public void endInput() {
    S all =
        parts.values().stream()
            .reduce(work::merge)
            .orElseThrow(() -> new StageException("there is no sample to train on"));
    parts.clear();
    output.collect(new StreamRecord<>(ModelText.write(kind, work.learn(all))));
  }
}
