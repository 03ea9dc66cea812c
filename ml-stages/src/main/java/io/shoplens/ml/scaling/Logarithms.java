package io.shoplens.ml.scaling;

import io.shoplens.ml.stage.HasFeatureNames;
import io.shoplens.ml.stage.StageException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Turns some features into log(1 + x).
 *
 * @param features their numbers, in order
 * @param names of all features, perhaps none
 */
record Logarithms(int[] features, String[] names) implements Serializable {

  /**
   * @param chosen names or numbers of features
   */
  static Logarithms of(String[] chosen, String[] names) {
    int[] features =
        Arrays.stream(chosen)
            .mapToInt(text -> place(text, List.of(names)))
            .sorted()
            .distinct()
            .toArray();
    return new Logarithms(features, names);
  }

  private static int place(String text, List<String> names) {
    int named = names.indexOf(text);
    if (named >= 0) {
      return named;
    }
    if (text.matches("\\d{1,6}")) {
      return Integer.parseInt(text);
    }
    throw new StageException(
        "log1pFeatures names '%s', which is neither a number nor one of the features %s"
            .formatted(text, names));
  }

  boolean isEmpty() {
    return features.length == 0;
  }

  /** Replaces them in samples that lie column by column. */
  void take(int rows, double[] columns) {
    for (int feature : features) {
      if (rows * (feature + 1L) > columns.length) {
        throw new StageException(
            "log1pFeatures names feature %d, but samples have only %d"
                .formatted(feature, columns.length / rows));
      }
      for (int i = feature * rows; i < (feature + 1) * rows; i++) {
        if (columns[i] < 0) {
          throw negative(HasFeatureNames.name(names, feature), columns[i]);
        }
        columns[i] = Math.log1p(columns[i]);
      }
    }
  }

  private static StageException negative(String feature, double value) {
    return new StageException(
        ("%s is %s in at least one sample, and log(1 + x) is only for values from 0: correct it or"
                + " take it out of log1pFeatures")
            .formatted(feature, value));
  }
}
