package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir private Path folder;

  @Test
  void secondRunOnTheSameHomeIsToldWhoRuns() {
    PlatformHome home = new PlatformHome(folder);
    try (FolderLock first = FolderLock.forRun(home)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> FolderLock.forRun(home))
          .hasMessage(
              "Another run (process %d) is writing to %s; wait until it has ended, or give this one"
                  + " another home by SHOPLENS_HOME.",
              ProcessHandle.current().pid(), folder);
    }
  }

  @Test
  void nextRunMayStartWhenTheFirstHasEnded() {
    PlatformHome home = new PlatformHome(folder);
    FolderLock.forRun(home).close();
    FolderLock.forRun(home).close();

    assertThat(home.run().resolve("run.lock")).isRegularFile();
  }
}
