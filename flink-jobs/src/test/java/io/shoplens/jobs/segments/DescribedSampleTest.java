package io.shoplens.jobs.segments;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.staging.StagedObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DescribedSampleTest {
  private static final long[] IDS = {
    Long.MIN_VALUE, Long.MAX_VALUE, -1, 0, 1, 510_000_002, 0x8000_0001L << 31
  };

  @TempDir Path folder;

  @Test
  void theSampleIsTheSameHoweverTasksShareTheRows() {
    DescribedSample oneTask = merged(List.of(List.of(0, 1, 2, 3, 4, 5, 6)), 4);
    DescribedSample threeTasks = merged(List.of(List.of(6, 2), List.of(0, 5, 4), List.of(3, 1)), 4);

    assertThat(rows(threeTasks)).isEqualTo(rows(oneTask)).hasSize(4);
    assertThat(rows(oneTask.first(2))).isEqualTo(rows(oneTask).subList(0, 2));
  }

  @Test
  void idsAndTimesAndFeaturesStayTogetherToTheLastBit() {
    assertThat(rows(merged(List.of(List.of(0, 1, 2, 3, 4, 5, 6)), 100)))
        .containsExactlyInAnyOrderElementsOf(
            List.of(row(0), row(1), row(2), row(3), row(4), row(5), row(6)));
  }

  private DescribedSample merged(List<List<Integer>> tasks, int limit) {
    List<String> files = new ArrayList<>();
    for (List<Integer> rows : tasks) {
      DescribedSample.Builder builder = new DescribedSample.Builder(2, limit, 7);
      double[][] features = {new double[IDS.length], new double[IDS.length]};
      for (int row : rows) {
        features[0][row] = row + 0.1;
        features[1][row] = -row;
        builder.add(IDS[row], time(row), features, row);
      }
      files.add(StagedObject.write(folder.toString(), "sample", builder.finish()::write));
    }
    return DescribedSample.merge(files, 2, limit, 7);
  }

  private static List<String> rows(DescribedSample sample) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < sample.size(); row++) {
      rows.add(
          "%d at %d: %s %s"
              .formatted(
                  sample.id(row),
                  sample.time(row),
                  sample.features()[0][row],
                  sample.features()[1][row]));
    }
    return rows;
  }

  private static String row(int row) {
    return "%d at %d: %s %s".formatted(IDS[row], time(row), row + 0.1, (double) -row);
  }

  private static long time(int row) {
    return 1_572_000_000_000_001L + row;
  }
}
