package io.shoplens.ml.scaling;

import io.shoplens.ml.samples.Moments;
import io.shoplens.ml.stage.FromMoments;
import io.shoplens.ml.stage.HasFeatureNames;
import java.util.ArrayList;
import java.util.List;

/** Takes logarithms where asked to, and learns means and deviations of what comes out. */
record Deviations(Logarithms logarithms) implements FromMoments<StandardScalerModelData> {

  @Override
  public boolean ofPairs() {
    return false;
  }

  @Override
  public double[] prepare(int rows, double[] columns) {
    if (logarithms.isEmpty()) {
      return columns;
    }
    double[] taken = columns.clone();
    logarithms.take(rows, taken);
    return taken;
  }

  @Override
  public StandardScalerModelData learn(Moments moments) {
    int width = moments.width();
    double[] means = new double[width];
    double[] scales = new double[width];
    List<String> constant = new ArrayList<>();
    for (int feature = 0; feature < width; feature++) {
      double mean = moments.mean(feature);
      double variance = moments.products(feature, feature) / moments.count();
      means[feature] = mean;
      if (isConstant(moments.count(), mean, variance)) {
        scales[feature] = 1;
        constant.add(HasFeatureNames.name(logarithms.names(), feature));
      } else {
        scales[feature] = Math.sqrt(variance);
      }
    }
    return new StandardScalerModelData(
        means,
        scales,
        logarithms.features(),
        constant.toArray(String[]::new),
        logarithms.names(),
        moments.count());
  }

  /** No larger than what rounding alone may leave; the bound is the one scikit-learn uses. */
  private static boolean isConstant(long samples, double mean, double variance) {
    double rounding = samples * Math.ulp(1.0);
    return variance <= rounding * variance + Math.pow(rounding * mean, 2);
  }
}
