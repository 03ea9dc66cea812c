package io.shoplens.jobs.conversion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Some values one after the other: their mean, and the last and highest beside it. */
final class Level {
  private int count;
  private double last;
  private double highest;
  private double sum;

  /** Takes a value above zero. */
  void add(double value) {
    count++;
    last = value;
    highest = Math.max(highest, value);
    sum += value;
  }

  int count() {
    return count;
  }

  double lastToMean() {
    return count == 0 ? 1 : last / mean();
  }

  double highestToMean() {
    return count == 0 ? 1 : highest / mean();
  }

  /** 0 while there is none. */
  double mean() {
    return count == 0 ? 0 : sum / count;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    out.writeDouble(last);
    out.writeDouble(highest);
    out.writeDouble(sum);
  }

  void read(DataInput in) throws IOException {
    count = in.readInt();
    last = in.readDouble();
    highest = in.readDouble();
    sum = in.readDouble();
  }
}
