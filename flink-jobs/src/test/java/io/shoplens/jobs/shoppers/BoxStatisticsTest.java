package io.shoplens.jobs.shoppers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class BoxStatisticsTest {

  @Test
  void valuesWithoutOutliersHaveWhiskersAtTheirEnds() {
    assertThat(BoxStatistics.of(7, 15, 36, 39, 40, 41))
        .isEqualTo(new BoxStatistics(6, 7, 7, 20.25, 37.5, 39.75, 41, 41, 0));
  }

  @Test
  void whiskersEndAtValuesNotAtLimits() {
    // Quartiles 2 and 4, so values beyond -1 and 7 are outliers.
    assertThat(BoxStatistics.of(3, 1, 100, 2, -50, 4, 3, 2, 4, 7))
        .isEqualTo(new BoxStatistics(10, -50, 1, 2, 3, 4, 7, 100, 2));
  }

  @Test
  void oneValueIsAllOfItsBox() {
    assertThat(BoxStatistics.of(5)).isEqualTo(new BoxStatistics(1, 5, 5, 5, 5, 5, 5, 5, 0));
  }

  /** Expected figures: {@code percentile} of numpy, of a seeded lognormal draw. */
  @Test
  void quartilesAreThoseOfNumpy() {
    assertThat(
            BoxStatistics.of(
                31.47, 0.13, 4.49, 1.38, 1.58, 2.1, 0.24, 2.06, 0.96, 146.58, 3.56, 1.78, 1.94,
                1.22, 0.77, 1.7, 4.85, 2.04, 8.58, 2.14, 2.8, 17.37, 5.23))
        .isEqualTo(new BoxStatistics(23, 0.13, 0.13, 1.48, 2.06, 4.67, 8.58, 146.58, 3));
  }

  @Property(tries = 300)
  void countsOutliersAsTheDefinitionDoes(
      @ForAll @IntRange(min = 1, max = 80) int size, @ForAll long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(size).map(value -> Math.round(Math.exp(5 * value))).toArray();
    double[] before = values.clone();
    BoxStatistics box = BoxStatistics.of(values);
    double reach = 1.5 * (box.q3() - box.q1());
    double[] inside =
        Arrays.stream(values)
            .filter(value -> value >= box.q1() - reach && value <= box.q3() + reach)
            .sorted()
            .toArray();

    assertThat(values).containsExactly(before);
    assertThat(box.outliers()).isEqualTo(size - inside.length);
    assertThat(box.lowWhisker()).isEqualTo(inside[0]);
    assertThat(box.highWhisker()).isEqualTo(inside[inside.length - 1]);
    assertThat(box.median()).isCloseTo(middle(values), within(1e-12));
    assertThat(box.count()).isEqualTo(size);
  }

  @Test
  void noValuesAndNoNumbersHaveNoBox() {
    assertThatThrownBy(BoxStatistics::of).hasMessage("there is no box without values");
    assertThatThrownBy(() -> BoxStatistics.of(1, Double.NaN)).hasMessageContaining("NaN");
  }

  private static double middle(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
