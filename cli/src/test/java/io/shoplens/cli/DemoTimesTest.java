package io.shoplens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoTimesTest {
  private static final long SECOND = 1_000_000_000;

  @Test
  void partsAddUpToTheWhole() {
    DemoTimes times = new DemoTimes(Map.of("SHOPLENS_BUILD_SECONDS", "41"), 0);
    times.finished("data", 70 * SECOND);
    times.finished("waiting for downloads", 75 * SECOND);
    times.finished("start", 100 * SECOND);

    assertThat(times.summary(73))
        .isEqualTo(
            "It took 141 s: 41 s build, 70 s data, 5 s waiting for downloads, 25 s start; Superset"
                + " was fetched and prepared in 73 s beside the data.");
  }
}
