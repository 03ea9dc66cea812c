package io.shoplens.jobs.segments;

import io.shoplens.jobs.staging.StagedObject;
import io.shoplens.ml.samples.Gathering;
import io.shoplens.ml.samples.SampleKeys;
import io.shoplens.ml.samples.Samples;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A seeded sample of customers or sessions with all features that describe them, in an order that
 * is as good as drawn by lot: the first of them are a sample, too.
 */
final class DescribedSample {
  /** The id in two halves, since not every long is a double, and the time. */
  private static final int BESIDE = 3;

  private final Samples rows;
  private final int features;

  private DescribedSample(Samples rows) {
    this.rows = rows;
    this.features = rows.width() - BESIDE;
  }

  /** Takes customers or sessions in any order. */
  static final class Builder {
    private final Gathering gathering;
    private final long seed;
    private final double[] row;

    Builder(int features, int limit, long seed) {
      this.row = new double[features + BESIDE];
      this.gathering = new Gathering(row.length, limit);
      this.seed = seed;
    }

    void add(long id, long time, double[][] features, int from) {
      for (int feature = 0; feature < features.length; feature++) {
        row[feature] = features[feature][from];
      }
      row[row.length - 3] = id >> Integer.SIZE;
      row[row.length - 2] = id & 0xFFFFFFFFL;
      row[row.length - 1] = time;
      gathering.add(SampleKeys.ofId(seed, id), row, 0, 1);
    }

    DescribedSample finish() {
      return new DescribedSample(gathering.finish(false));
    }
  }

  /** The sample of all tasks together. */
  static DescribedSample merge(List<String> files, int features, int limit, long seed) {
    Gathering gathering = new Gathering(features + BESIDE, limit);
    for (String file : files) {
      StagedObject.read(
          file,
          in -> {
            read(in, new double[features + BESIDE], gathering, seed);
            return gathering;
          });
    }
    return new DescribedSample(gathering.finish(false));
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      for (double number : rows.row(row)) {
        out.writeDouble(number);
      }
    }
  }

  private static void read(DataInput in, double[] row, Gathering into, long seed)
      throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      for (int i = 0; i < row.length; i++) {
        row[i] = in.readDouble();
      }
      into.add(SampleKeys.ofId(seed, id(row[row.length - 3], row[row.length - 2])), row, 0, 1);
    }
  }

  private static long id(double high, double low) {
    return (long) high << Integer.SIZE | (long) low;
  }

  int size() {
    return rows.size();
  }

  /** The first of them. */
  DescribedSample first(int most) {
    return most >= size()
        ? this
        : new DescribedSample(rows.pick(IntStream.range(0, most).toArray()));
  }

  long id(int row) {
    return id(rows.feature(features)[row], rows.feature(features + 1)[row]);
  }

  /** When it was first seen, in microseconds. */
  long time(int row) {
    return (long) rows.feature(features + 2)[row];
  }

  /** Feature by feature. */
  double[][] features() {
    return IntStream.range(0, features).mapToObj(rows::feature).toArray(double[][]::new);
  }
}
