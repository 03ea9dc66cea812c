package io.shoplens.ml.scaling;

import io.shoplens.ml.stage.Scorer;
import java.util.Arrays;

/** Scales one sample. */
final class Scaling implements Scorer {
  private final Logarithms logarithms;
  private final double[] shifts;
  private final double[] scales;

  Scaling(StandardScalerModelData data, boolean withMean, boolean withStd) {
    this.logarithms = new Logarithms(data.logFeatures(), data.featureNames());
    this.shifts = withMean ? data.means() : new double[data.means().length];
    this.scales = data.scales().clone();
    if (!withStd) {
      Arrays.fill(scales, 1);
    }
  }

  @Override
  public int features() {
    return scales.length;
  }

  @Override
  public int numbers() {
    return scales.length;
  }

  @Override
  public void score(double[] sample, double[] result) {
    System.arraycopy(sample, 0, result, 0, scales.length);
    logarithms.take(1, result);
    for (int feature = 0; feature < scales.length; feature++) {
      result[feature] = (result[feature] - shifts[feature]) / scales[feature];
    }
  }
}
