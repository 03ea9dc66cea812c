package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Gathering;
import io.shoplens.ml.samples.Samples;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/** Gathers samples in one task and trains when all have come; a restart gathers them again. */
final class TrainOperator<D> extends AbstractStreamOperator<String>
    implements OneInputStreamOperator<SampleBlock, String>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  private final String kind;
  private final Trainer<D> trainer;
  private final int limit;
  private final boolean labelled;
  private transient @Nullable Gathering gathering;
  private transient int width;

  TrainOperator(String kind, Trainer<D> trainer, int limit, boolean labelled) {
    this.kind = kind;
    this.trainer = trainer;
    this.limit = limit;
    this.labelled = labelled;
  }

  @Override
  public void processElement(StreamRecord<SampleBlock> element) {
    SampleBlock block = element.getValue();
    Gathering into = gathering;
    if (into == null) {
      width = block.width();
      into = new Gathering(width, limit);
      gathering = into;
    } else if (width != block.width()) {
      throw new StageException("samples have %d and %d numbers".formatted(width, block.width()));
    }
    into.addAll(block.keys(), block.numbers());
  }

  @Override
  public void endInput() {
    Gathering all = gathering;
    if (all == null) {
      throw new StageException("there is no sample to train on");
    }
    gathering = null;
    Samples samples = all.finish(labelled);
    output.collect(new StreamRecord<>(ModelText.write(kind, trainer.train(samples))));
  }
}
