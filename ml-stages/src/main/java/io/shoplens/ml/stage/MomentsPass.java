package io.shoplens.ml.stage;

import io.shoplens.ml.samples.Moments;
import org.apache.flink.types.Row;
import org.jspecify.annotations.Nullable;

/** Sums the moments of samples. */
record MomentsPass<D>(SampleReader reader, FromMoments<D> work) implements OnePass<Moments, D> {

  @Override
  public Moments add(@Nullable Moments sums, Row row) {
    return reader.readFeatures(
        row,
        (rows, width, columns) -> {
          Moments into = sums == null ? new Moments(width, work.ofPairs()) : sums;
          checkWidth(into.width(), width);
          into.add(rows, work.prepare(rows, columns));
          return into;
        });
  }

  @Override
  public Moments merge(Moments one, Moments other) {
    checkWidth(one.width(), other.width());
    one.add(other);
    return one;
  }

  @Override
  public D learn(Moments sums) {
    return work.learn(sums);
  }

  private static void checkWidth(int one, int other) {
    if (one != other) {
      throw new StageException("samples have %d and %d numbers".formatted(one, other));
    }
  }
}
