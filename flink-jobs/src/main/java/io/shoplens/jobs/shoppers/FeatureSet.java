package io.shoplens.jobs.shoppers;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Features in the order in which a vector holds them, and the columns they are computed from. */
public final class FeatureSet {
  private final List<Feature> features;
  private final List<SourceColumn> columns;
  private final int[] first;
  private final int[] second;

  private FeatureSet(List<Feature> features) {
    this.features = features;
    this.columns =
        features.stream()
            .flatMap(feature -> Stream.of(feature.first(), feature.second()))
            .distinct()
            .toList();
    this.first = features.stream().mapToInt(f -> columns.indexOf(f.first())).toArray();
    this.second = features.stream().mapToInt(f -> columns.indexOf(f.second())).toArray();
    if (features.stream().map(Feature::name).distinct().count() < features.size()) {
      throw new IllegalArgumentException("two features have the same name: " + names());
    }
  }

  static FeatureSet of(Feature... features) {
    return new FeatureSet(List.of(features));
  }

  /** The same features, followed by others. */
  FeatureSet and(Feature... more) {
    return new FeatureSet(Stream.concat(features.stream(), Arrays.stream(more)).toList());
  }

  public List<Feature> features() {
    return features;
  }

  public int size() {
    return features.size();
  }

  public List<String> names() {
    return features.stream().map(Feature::name).toList();
  }

  /** Names of the features of which models look at log(1 + x). */
  public String[] heavyTailed() {
    return features.stream().filter(Feature::heavyTailed).map(Feature::name).toArray(String[]::new);
  }

  /** What must be read, each column once; this is the order of the values that follow. */
  public List<SourceColumn> columns() {
    return columns;
  }

  /**
   * The vector of one customer or session.
   *
   * @param values of the columns
   */
  public double[] vector(double... values) {
    double[] vector = new double[features.size()];
    for (int i = 0; i < vector.length; i++) {
      DoubleBinaryOperator formula = features.get(i).formula();
      vector[i] = formula.applyAsDouble(values[first[i]], values[second[i]]);
    }
    return vector;
  }

  /**
   * Many vectors, feature by feature.
   *
   * @param values column by column
   */
  public double[][] vectors(double[][] values) {
    return IntStream.range(0, features.size())
        .mapToObj(i -> column(features.get(i), values[first[i]], values[second[i]]))
        .toArray(double[][]::new);
  }

  private static double[] column(Feature feature, double[] one, double[] other) {
    DoubleBinaryOperator formula = feature.formula();
    double[] column = new double[one.length];
    for (int row = 0; row < column.length; row++) {
      column[row] = formula.applyAsDouble(one[row], other[row]);
    }
    return column;
  }
}
