package io.shoplens.ml.validation;

import io.shoplens.ml.pca.PrincipalComponents;
import io.shoplens.ml.samples.Moments;
import io.shoplens.ml.samples.Samples;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A box around samples, to be filled evenly with others that have no clusters.
 *
 * <p>Its edges may be the samples' principal components: samples drawn in it are told by these, as
 * turning all of them changes no distance.
 */
record ReferenceBox(double[] from, double[] to) {

  static ReferenceBox of(Samples samples, GapStatistic.Box box) {
    Samples turned =
        switch (box) {
          case FEATURES -> samples;
          case PRINCIPAL_COMPONENTS -> turned(samples);
        };
    int width = turned.width();
    double[] from = new double[width];
    double[] to = new double[width];
    Arrays.fill(from, Double.POSITIVE_INFINITY);
    Arrays.fill(to, Double.NEGATIVE_INFINITY);
    for (int feature = 0; feature < width; feature++) {
      double[] values = turned.feature(feature);
      for (int i = 0; i < turned.size(); i++) {
        from[feature] = Math.min(from[feature], values[i]);
        to[feature] = Math.max(to[feature], values[i]);
      }
    }
    return new ReferenceBox(from, to);
  }

  private static Samples turned(Samples samples) {
    Moments moments = new Moments(samples.width(), true);
    for (int row = 0; row < samples.size(); row++) {
      moments.add(1, samples.row(row));
    }
    double[][] components = new PrincipalComponents(0, new String[0]).learn(moments).components();
    double[][] turned = new double[components.length][samples.size()];
    for (int component = 0; component < turned.length; component++) {
      double[] into = turned[component];
      for (int feature = 0; feature < samples.width(); feature++) {
        double loading = components[component][feature];
        double[] values = samples.feature(feature);
        for (int i = 0; i < into.length; i++) {
          into[i] += loading * values[i];
        }
      }
    }
    return new Samples(samples.size(), turned);
  }

  Samples draw(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] features = new double[from.length][size];
    for (int feature = 0; feature < features.length; feature++) {
      double start = from[feature];
      double length = to[feature] - start;
      Arrays.setAll(features[feature], i -> start + length * random.nextDouble());
    }
    return new Samples(size, features);
  }
}
