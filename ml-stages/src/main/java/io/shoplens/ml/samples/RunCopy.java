package io.shoplens.ml.samples;

/**
 * A short run of samples, copied to where the processor has it at hand. Copying reads memory in one
 * go, and loops that begin at the beginning of all arrays are those that use wide registers.
 */
public final class RunCopy {
  private final Samples samples;
  private final double[][] columns;
  private final Samples run;
  private int start;
  private int held;

  public RunCopy(Samples samples) {
    this.samples = samples;
    this.columns = new double[samples.width()][Distances.RUN];
    this.run = new Samples(Distances.RUN, columns);
  }

  /**
   * The run that begins with some sample, which is the copy's first.
   *
   * @param count at most {@link Distances#RUN}; what lies behind is of no meaning
   */
  public Samples of(int from, int count) {
    if (from != start || count > held) {
      for (int feature = 0; feature < columns.length; feature++) {
        System.arraycopy(samples.feature(feature), from, columns[feature], 0, count);
      }
      start = from;
      held = count;
    }
    return run;
  }
}
