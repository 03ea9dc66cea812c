package io.shoplens.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shoplens.schema.ShoplensException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  @TempDir private Path folder;

  @Test
  void contentIsMadeOnceAndThenFound() {
    CacheFolder cache = new CacheFolder(folder);

    Path made =
        cache.obtain("tool-1", sentence -> {}, draft -> Files.writeString(draft.resolve("a"), "x"));
    Path found = cache.obtain("tool-1", sentence -> {}, draft -> failFull());

    assertThat(found).isEqualTo(made).isDirectory();
    assertThat(made.resolve("a")).hasContent("x");
  }

  @Test
  void fullDiskLeavesNothingThatLooksComplete() {
    CacheFolder cache = new CacheFolder(folder);

    assertThatThrownBy(() -> cache.obtain("tool-1", sentence -> {}, draft -> failFull()))
        .isInstanceOf(ShoplensException.class)
        .hasMessageContaining("the disk is full");
    assertThat(folder.resolve("tool-1")).doesNotExist();
  }

  @Test
  void cacheFollowsTheUsersEnvironment() {
    assertThat(CacheFolder.fromEnvironment(Map.of("HOME", "/home/ada")).root())
        .isEqualTo(Path.of("/home/ada/.cache/shoplens"));
    assertThat(
            CacheFolder.fromEnvironment(Map.of("HOME", "/home/ada", "XDG_CACHE_HOME", "/big"))
                .root())
        .isEqualTo(Path.of("/big/shoplens"));
  }

  private static void failFull() throws IOException {
    throw new IOException("No space left on device");
  }
}
