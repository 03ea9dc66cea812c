package io.shoplens.jobs.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.shoplens.ml.metrics.CalibrationBin;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationRowsTest {
  private static final ModelDescription MODEL =
      new ModelDescription("v", 3, ModelKind.RANDOM_FOREST, List.of(), true);

  /** Ten of a hundred. */
  @Test
  void intervalsOfABinAreWilsons() {
    Object[] row =
        CalibrationRows.row(MODEL, new CalibrationBin("equal_width", 1, 0, 0.1, 100, 0.05, 0.1));

    assertThat((Double) row[10]).isCloseTo(0.05522914, within(1e-8));
    assertThat((Double) row[11]).isCloseTo(0.17436566, within(1e-8));
  }

  @Test
  void anEmptyBinHasNoRates() {
    Object[] row =
        CalibrationRows.row(
            MODEL, new CalibrationBin("equal_width", 10, 0.9, 1, 0, Double.NaN, Double.NaN));

    assertThat(row)
        .containsExactly(
            "v", 3, "random forest", "equal_width", 10, 0.9, 1.0, 0L, null, null, null, null);
  }
}
