package io.shoplens.jobs.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A regression has standard errors only if no feature is a constant or a sum of others. */
class IndependenceTest {
  private static final double TOLERANCE = 1e-4;

  private final List<LandmarkReached> landmarks = landmarks();

  @ParameterizedTest
  @EnumSource
  void noFeatureFollowsFromTheOnesBeforeIt(Landmark landmark) {
    List<double[]> rows =
        landmarks.stream()
            .filter(one -> one.landmark() == landmark)
            .map(LandmarkReached::features)
            .toList();
    List<double[]> basis = new ArrayList<>();
    double[] ones = new double[rows.size()];
    Arrays.fill(ones, 1 / Math.sqrt(rows.size()));
    basis.add(ones);
    for (int i = 0; i < FeatureCatalogue.at(landmark).size(); i++) {
      int at = i;
      double[] column = rows.stream().mapToDouble(row -> row[at]).toArray();
      double whole = length(column);
      removeAll(basis, column);
      double left = length(column);
      assertThat(left / whole)
          .as("%s of %d sessions", FeatureCatalogue.at(landmark).get(i).name(), rows.size())
          .isGreaterThan(TOLERANCE);
      basis.add(Arrays.stream(column).map(value -> value / left).toArray());
    }
  }

  private static List<LandmarkReached> landmarks() {
    List<Event> events =
        Followed.inOrder(new Shoppers(42).make(100, 100), LeakTest.namedDictionaries());
    return Followed.batch(events, Followed.productsOf(events)).landmarks;
  }

  /** Twice, because once leaves rounding errors behind. */
  private static void removeAll(List<double[]> basis, double[] column) {
    for (int round = 0; round < 2; round++) {
      for (double[] direction : basis) {
        double share = dot(direction, column);
        for (int i = 0; i < column.length; i++) {
          column[i] -= share * direction[i];
        }
      }
    }
  }

  private static double length(double[] vector) {
    return Math.sqrt(dot(vector, vector));
  }

  private static double dot(double[] left, double[] right) {
    return IntStream.range(0, left.length).mapToDouble(i -> left[i] * right[i]).sum();
  }
}
