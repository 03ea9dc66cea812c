package io.shoplens.ml.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class MomentsTest {

  @Property(tries = 60)
  void partsPutTogetherGiveWhatTwoPassesGive(
      @ForAll @IntRange(min = 1, max = 1500) int count,
      @ForAll @IntRange(min = 1, max = 9) int width,
      @ForAll @IntRange(min = 1, max = 4) int parts,
      @ForAll long seed) {
    double[][] columns = columns(count, width, seed);
    Moments whole = new Moments(width, true);
    for (int part = 0; part < parts; part++) {
      int start = (int) ((long) count * part / parts);
      int end = (int) ((long) count * (part + 1) / parts);
      Moments moments = new Moments(width, true);
      moments.add(end - start, block(columns, start, end));
      if (end > start) {
        whole.add(moments);
      }
    }

    assertThat(whole.count()).isEqualTo(count);
    for (int one = 0; one < width; one++) {
      assertThat(whole.mean(one)).isCloseTo(mean(columns[one]), within(1e-9));
      for (int other = 0; other < width; other++) {
        assertThat(whole.products(one, other))
            .isCloseTo(products(columns[one], columns[other]), within(1e-9 * count));
      }
    }
  }

  @Test
  void smallSpreadsBesideLargeMeansAreKept() {
    Moments moments = new Moments(1, false);
    for (int i = 0; i < 1000; i++) {
      moments.add(1, new double[] {1e9 + (i % 2)});
    }

    assertThat(moments.products(0, 0) / 1000).isEqualTo(0.25);
  }

  private static double[][] columns(int count, int width, long seed) {
    Random random = new Random(seed);
    double[][] columns = new double[width][count];
    for (int row = 0; row < count; row++) {
      for (int feature = 0; feature < width; feature++) {
        columns[feature][row] = 100 * feature + random.nextGaussian();
      }
    }
    return columns;
  }

  private static double[] block(double[][] columns, int start, int end) {
    double[] block = new double[columns.length * (end - start)];
    for (int feature = 0; feature < columns.length; feature++) {
      System.arraycopy(columns[feature], start, block, feature * (end - start), end - start);
    }
    return block;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double products(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (one[i] - mean(one)) * (other[i] - mean(other));
    }
    return sum;
  }
}
