package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
  @TempDir private Path folder;
  private final List<String> said = new CopyOnWriteArrayList<>();

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

  @Test
  void anotherThreadWaitsAsAnotherProcessDoes() {
    Path file = folder.resolve("work.lock");
    CompletableFuture<Boolean> second;
    try (FolderLock first = FolderLock.waitFor(file, said::add)) {
      second = CompletableFuture.supplyAsync(this::lockOnce);
      assertThat(second).isNotDone();
      assertThat(first).isNotNull();
    }
    assertThat(second.join()).isTrue();
    assertThat(said).isEmpty();
  }

  private boolean lockOnce() {
    try (FolderLock lock = FolderLock.waitFor(folder.resolve("work.lock"), said::add)) {
      return lock != null;
    }
  }
}
