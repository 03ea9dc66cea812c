package io.shoplens.jobs.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.shoplens.jobs.events.Times;
import io.shoplens.jobs.sessions.SharedSourceSessions;
import io.shoplens.jobs.staging.LongSliceWriter;
import io.shoplens.jobs.staging.StagedObject;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceSessionCountTest {
  private final SourceSessionCount count = new SourceSessionCount();

  @TempDir Path folder;

  @Test
  void usersOfAnIdComeTogetherWhereverTheyStand() throws IOException {
    long day = Times.MICROS_PER_DAY;

    SharedSourceSessions first =
        counted(
            new long[] {1, 1, 7, 0, 5, 1, 2},
            new long[] {1, 2, 7, 0, day, 1, 2},
            new long[] {2, 1, 8, 0, 5, 2, 3},
            new long[] {1, 1, 9, day, day + 1, 1, 4},
            new long[] {1, 1, 7, 3, 4, 1, 1});
    SharedSourceSessions second = counted(new long[] {1, 1, 9, 0, 5, 1, 2});

    assertThat(first.sourceSessions()).isEqualTo(3);
    assertThat(first.sharedSourceSessions()).isEqualTo(1);
    assertThat(first.longSourceSessions()).isEqualTo(1);
    assertThat(second.sourceSessions()).isEqualTo(1);
    assertThat(second.sharedSourceSessions()).isZero();
  }

  private SharedSourceSessions counted(long[]... pairs) throws IOException {
    try (LongSliceWriter writer = new LongSliceWriter(folder.toString(), "pairs", 0)) {
      for (long[] pair : pairs) {
        writer.add(0, pair);
      }
      WriteUnit.SourceSessions unit = new WriteUnit.SourceSessions(writer.finish());
      String path = count.count(unit, folder.toString()).counts();
      return StagedObject.read(
          path,
          in -> {
            SharedSourceSessions shared = new SharedSourceSessions();
            shared.merge(in);
            return shared;
          });
    }
  }
}
